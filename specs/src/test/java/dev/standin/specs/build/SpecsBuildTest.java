package dev.standin.specs.build;

import static dev.standin.specs.build.SpecsDirectory.BREAKING;
import static dev.standin.specs.build.SpecsDirectory.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.Pages;
import dev.standin.specs.approval.ApprovalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build takes approved pages only, and approves what it is told to accept, whole or not. */
class SpecsBuildTest {

  private static final String WORDING = Pages.DOCUMENT.replace("Gone", "Gone for good");

  @TempDir private Path directory;
  private SpecsDirectory specs;

  @BeforeEach
  void anApprovedPage() throws IOException {
    specs = SpecsDirectory.withApprovedPage(directory);
  }

  @Test
  void whatIsApprovedPasses() throws IOException {
    Map<String, String> before = specs.files();
    specs.build("", "");
    assertThat(specs.files()).isEqualTo(before);
    assertDocument("acme", Pages.DOCUMENT);
    assertThat(specs.target("changes")).isEmptyDirectory();
    assertThat(specs.resolve("acme/contract.txt")).content().startsWith("DELETE /");
    assertThat(specs.resolve("SHA256SUMS")).content().matches("[0-9a-f]{64} {2}acme/page.yaml\n");
  }

  /** Else each build would make a new jar, and compile anew all that depends on it. */
  @Test
  void theSamePagesAreTheSameBytes() throws IOException {
    Path lines = specs.target("classes/dev/standin/specs/pages/acme/lines.json");
    List<String> pointers = new ArrayList<>();
    new ObjectMapper().readTree(lines.toFile()).fieldNames().forEachRemaining(pointers::add);
    assertThat(pointers).hasSizeGreaterThan(5).isSorted();
  }

  @Test
  void whatChangedStopsBeforeAnythingIsMadeOfIt() throws IOException {
    specs.page("acme", BREAKING);
    Map<String, String> before = specs.files();

    assertThatThrownBy(() -> specs.build("", ""))
        .isInstanceOf(ApprovalException.class)
        .hasMessageContainingAll(
            "specs/acme/page.yaml is not the page that was approved (breaks clients and servers;",
            "mvn verify -Daccept=acme -Dreason=\"…\"");
    assertThat(specs.files()).isEqualTo(before);
    assertDocument("acme", Pages.DOCUMENT);
    assertThat(specs.target("changes/acme.md")).content().contains("breaks clients");
    assertThat(specs.target("changes/acme.json")).content().contains("\"breaks-both\"");
  }

  @Test
  void whatBreaksIsAcceptedWithAReasonOnly() throws IOException {
    specs.page("acme", BREAKING);
    Map<String, String> before = specs.files();
    assertThatThrownBy(() -> specs.build("acme", " "))
        .hasMessageContainingAll("specs/acme breaks", "CHANGES.md", "-Dreason=\"…\"");
    assertThat(specs.files()).isEqualTo(before);

    specs.build("acme", "They *said* so.\nTwice");
    specs.build("", "");
    assertDocument("acme", BREAKING);
    assertThat(specs.resolve("acme/CHANGES.md"))
        .content()
        .containsOnlyOnce("Reason: They \\*said\\* so. Twice\n")
        .contains("breaks clients");
  }

  @Test
  void whatBreaksNobodyNeedsNoReason() throws IOException {
    specs.page("acme", COMPATIBLE);
    assertThatThrownBy(() -> specs.build("", "")).hasMessageContaining("(compatible;");
    specs.build("acme", "");
    specs.page("acme", WORDING);
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContaining("mvn verify -Daccept=acme")
        .message()
        .doesNotContain("-Dreason");
    specs.build("all", "");
    specs.build("", "");
    assertThat(Files.readAllLines(specs.resolve("acme/CHANGES.md")))
        .filteredOn(line -> line.startsWith("## "))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void acceptingAgainAddsNothing() throws IOException {
    specs.page("acme", COMPATIBLE);
    specs.build("acme", "");
    Map<String, String> before = specs.files();
    specs.build("acme", "once more");
    assertThat(specs.files()).isEqualTo(before);
  }

  @Test
  void anInterruptedAcceptanceIsTakenUpAgain() throws IOException {
    String before = Files.readString(specs.resolve("SHA256SUMS"));
    specs.page("acme", COMPATIBLE);
    specs.build("acme", "");
    Map<String, String> done = specs.files();
    // The sum is written last, so it can be the old one.
    Files.writeString(specs.resolve("SHA256SUMS"), before);
    specs.build("acme", "");
    assertThat(specs.files()).isEqualTo(done);
  }

  @Test
  void allIsAcceptedOrNothing() throws IOException {
    specs.page("other", Pages.DOCUMENT);
    specs.page("acme", BREAKING);
    Map<String, String> before = specs.files();
    assertThatThrownBy(() -> specs.build("all", "")).hasMessageContaining("-Dreason");
    assertThatThrownBy(() -> specs.build("other", "")).hasMessageContaining("specs/acme/page.yaml");
    assertThatThrownBy(() -> specs.build("acme,nobody", "because"))
        .hasMessageContaining("-Daccept=nobody: there is no such vendor. It takes acme, other");
    assertThat(specs.files()).isEqualTo(before);
  }

  @Test
  void whereAPageComesFromIsNoChange() throws IOException {
    Files.writeString(
        specs.resolve("acme/spec.yaml"), "form: openapi\nsource: https://acme.test/page.yaml\n");
    specs.build("", "");
    assertThat(specs.target("changes")).isEmptyDirectory();
  }

  @Test
  void aDocumentOfOurOwnMayBeEdited() throws IOException {
    Path ours = Files.createDirectories(specs.resolve("ours"));
    Files.writeString(ours.resolve("openapi.yaml"), Pages.DOCUMENT);
    Files.writeString(ours.resolve("spec.yaml"), "form: openapi\n");
    specs.build("ours", "");

    Files.writeString(ours.resolve("openapi.yaml"), WORDING);
    specs.build("", "");
    assertThat(specs.target("changes")).isEmptyDirectory();
    Files.writeString(ours.resolve("openapi.yaml"), BREAKING);
    specs.build("", "");
    assertDocument("ours", BREAKING);
    assertThat(specs.target("changes/ours.md")).content().contains("breaks clients");
    assertThatThrownBy(() -> specs.build("ours", "")).hasMessageContaining("-Dreason");
    specs.build("ours", "It was wrong.");
    assertThat(ours.resolve("CHANGES.md")).content().contains("It was wrong");
    assertThat(specs.resolve("SHA256SUMS")).content().doesNotContain("ours");
  }

  @Test
  void aNewPageMayPassUntilTheEnd() throws IOException {
    specs.page("other", Pages.DOCUMENT);
    specs.build("", "");
    assertThat(specs.target("documents/other.json")).exists();
    assertThat(specs.resolve("other/contract.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPageThatIsGone(boolean isWholeDirectory) throws IOException {
    specs.page("other", Pages.DOCUMENT);
    specs.build("other", "");
    for (String file : specs.files().keySet()) {
      if (file.startsWith("acme/") && (isWholeDirectory || !file.contains("contract"))) {
        Files.delete(specs.resolve(file));
      }
    }
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContainingAll(
            "the page in specs/acme is gone. Restore", "-Daccept=acme -Dreason");
    assertThatThrownBy(() -> specs.build("acme", "")).hasMessageContaining("-Dreason");
    specs.build("acme", "They closed.");
    specs.build("", "");
    assertThat(specs.resolve("SHA256SUMS")).content().doesNotContain("acme");
    assertThat(specs.resolve("acme/contract.txt")).doesNotExist();
    assertThat(specs.target("documents")).isDirectoryNotContaining("glob:**/acme.json");
    assertThat(specs.target("documents/other.json")).exists();
  }

  @Test
  void anotherNameOfThePage() throws IOException {
    Files.move(specs.resolve("acme/page.yaml"), specs.resolve("acme/page.json"));
    specs.build("acme", "because");
    specs.build("", "");
    assertThat(specs.resolve("SHA256SUMS")).content().endsWith("  acme/page.json\n");
  }

  @Test
  void everyPageThatCannotBeReadIsNamed() throws IOException {
    specs.page("other", "# None\n");
    specs.page("third", "# None\n");
    Map<String, String> before = specs.files();
    assertThatThrownBy(() -> specs.build("all", "because"))
        .hasMessageContainingAll("specs/other/page.yaml:1: ", "specs/third/page.yaml:1: ");
    assertThat(specs.files()).isEqualTo(before);
  }

  @Test
  void aPageThatNothingIsGeneratedFrom() throws IOException {
    Path pom = Files.createDirectories(directory.resolve("generated")).resolve("pom.xml");
    Files.writeString(pom, "<id>acmeplus</id><goals><goal>generate</goal>");
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContaining(
            "generated/pom.xml:1: no execution generates code from the page in specs/acme. Add"
                + " one");
    Files.writeString(pom, "<id>acme</id>\n<goals>\n<goal>generate</goal>");
    specs.build("", "");
  }

  /** What the generator gets says what the page says, in JSON, and where each is served. */
  private void assertDocument(String vendor, String page) throws IOException {
    JsonNode given =
        new ObjectMapper().readTree(specs.target("documents/" + vendor + ".json").toFile());
    JsonNode read = Pages.read("openapi", page).root().deepCopy();
    ((ObjectNode) read.at("/paths/~1things~1{id}/delete")).put("x-path", "/things/{id}");
    assertThat(given).isEqualTo(read);
  }
}
