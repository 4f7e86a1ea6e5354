package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vendors' documents from the jar, from a source tree, and from single files. */
class SpecCatalogTest {

  private static final Path SPECS = Path.of("");

  @TempDir private Path directory;

  @Test
  void theJarCarriesWhatTheSourceTreeHas() {
    SpecCatalog bundled = SpecCatalog.bundled();
    SpecCatalog loaded = SpecCatalog.load(SPECS);
    assertThat(bundled.vendors()).isEqualTo(loaded.vendors()).isNotEmpty();
    for (String vendor : loaded.vendors()) {
      assertThat(bundled.document(vendor).root()).isEqualTo(loaded.document(vendor).root());
      assertThat(bundled.document(vendor).sources()).isEqualTo(loaded.document(vendor).sources());
      assertThat(bundled.document(vendor).page().bytes())
          .isEqualTo(loaded.document(vendor).page().bytes());
    }
  }

  @Test
  void aDocumentOfOurOwnStandsForAPage() throws IOException {
    write("ours/openapi.yaml", Pages.DOCUMENT);
    write("ours/spec.yaml", "form: openapi\n");

    assertThat(SpecCatalog.load(directory).document("ours").operations()).hasSize(1);
  }

  @Test
  void whatIsDerivedFromAPageDoesNotStandForIt() throws IOException {
    write("acme/page.yaml", Pages.DOCUMENT);
    write("acme/openapi.yaml", "derived");
    write("acme/spec.yaml", "form: openapi\n");

    assertThat(SpecCatalog.load(directory).document("acme").operations()).hasSize(1);
  }

  @Test
  void aCompanionStandsBesideThePageUnderAKeyOfItsOwn() throws IOException {
    write("zeal/page.yaml", Pages.DOCUMENT);
    write("zeal/spec.yaml", "form: openapi\n");
    write("zeal/companion.yaml", Pages.DOCUMENT.replace("/things", "/others"));
    write("ours/openapi.yaml", Pages.DOCUMENT);
    write("ours/spec.yaml", "form: openapi\n");

    SpecCatalog catalog = SpecCatalog.load(directory);

    assertThat(catalog.vendors()).containsExactly("zeal", "ours", "zeal.companion");
    SpecDocument companion = catalog.document("zeal.companion");
    assertThat(companion.page().file()).isEqualTo("specs/zeal/companion.yaml");
    assertThat(companion.operations()).extracting(Operation::path).containsExactly("/others/{id}");
    assertThat(companion.knownOperations()).hasSize(2);
    assertThat(catalog.document("zeal").operations()).hasSize(1);
    assertThat(catalog.document("zeal").knownOperations()).hasSize(2);
    assertThat(catalog.document("ours").knownOperations()).hasSize(1);
  }

  @Test
  void anUnknownVendor() {
    SpecCatalog catalog = SpecCatalog.load(SPECS);
    assertThatThrownBy(() -> catalog.document("no-vendor"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no vendor `no-vendor`; there are " + String.join(", ", catalog.vendors()) + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme/page.md | specs/acme/page.md:1: has no spec.yaml beside it. Write"
            + " specs/acme/spec.yaml with the line `form: fenced`, which is what the page looks"
            + " like.",
        "acme/spec.yaml | 0 pages and a spec.yaml",
        "Acme-API/page.md | lower-case letters and digits",
        "public/page.md | lower-case letters and digits",
      })
  void aDirectoryThatIsNotUnderstood(String file, String message) throws IOException {
    write(file, "");

    assertThatThrownBy(() -> SpecCatalog.load(directory))
        .hasMessageStartingWith("specs/" + file.split("/", 2)[0])
        .hasMessageContaining(message);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
