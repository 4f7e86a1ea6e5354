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
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors' documents from the jar, from a source tree, and from single files. */
class SpecCatalogTest {

  private static final Path SPECS = Path.of("");

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
  void aDocumentOfOurOwnStandsForAPage(@TempDir Path directory) throws IOException {
    Path ours = Files.createDirectories(directory.resolve("ours"));
    Files.writeString(ours.resolve("openapi.yaml"), Pages.DOCUMENT);
    Files.writeString(ours.resolve("spec.yaml"), "form: openapi\n");

    assertThat(SpecCatalog.load(directory).document("ours").operations()).hasSize(1);
  }

  @Test
  void whatIsDerivedFromAPageDoesNotStandForIt(@TempDir Path directory) throws IOException {
    Path vendor = Files.createDirectories(directory.resolve("acme"));
    Files.writeString(vendor.resolve("page.yaml"), Pages.DOCUMENT);
    Files.writeString(vendor.resolve("openapi.yaml"), "derived");
    Files.writeString(vendor.resolve("spec.yaml"), "form: openapi\n");

    assertThat(SpecCatalog.load(directory).document("acme").operations()).hasSize(1);
  }

  @Test
  void aCompanionStandsBesideThePageUnderAKeyOfItsOwn(@TempDir Path directory) throws IOException {
    Path vendor = Files.createDirectories(directory.resolve("zeal"));
    Files.writeString(vendor.resolve("page.yaml"), Pages.DOCUMENT);
    Files.writeString(vendor.resolve("spec.yaml"), "form: openapi\n");
    Files.writeString(
        vendor.resolve("companion.yaml"), Pages.DOCUMENT.replace("/things", "/others"));
    Path ours = Files.createDirectories(directory.resolve("ours"));
    Files.writeString(ours.resolve("openapi.yaml"), Pages.DOCUMENT);
    Files.writeString(ours.resolve("spec.yaml"), "form: openapi\n");

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

  @Test
  void aVendorWithoutSidecar(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("acme"));
    Files.writeString(directory.resolve("acme/page.md"), "");
    assertThatThrownBy(() -> SpecCatalog.load(directory))
        .hasMessage(
            "specs/acme/page.md:1: has no spec.yaml beside it. Write specs/acme/spec.yaml with the"
                + " line `form: fenced`, which is what the page looks like.");
  }

  @Test
  void aSidecarWithoutPage(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("acme"));
    Files.writeString(directory.resolve("acme/spec.yaml"), "form: fenced\n");
    assertThatThrownBy(() -> SpecCatalog.load(directory))
        .hasMessageContaining("specs/acme")
        .hasMessageContaining("0 pages and a spec.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme-API", "public"})
  void aDirectoryThatCannotNameAPackage(String name, @TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve(name));
    Files.writeString(directory.resolve(name).resolve("page.md"), "");
    assertThatThrownBy(() -> SpecCatalog.load(directory))
        .hasMessageContaining("lower-case letters and digits");
  }
}
