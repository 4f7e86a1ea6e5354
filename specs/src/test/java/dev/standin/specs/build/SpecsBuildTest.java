package dev.standin.specs.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.specs.Pages;
import dev.standin.specs.approval.Acceptance;
import dev.standin.specs.approval.ApprovalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build takes approved pages only, and approves what it is told to accept, whole or not. */
class SpecsBuildTest {

  private static final String BREAKING = Pages.DOCUMENT.replace("'204'", "'200'");
  private static final String COMPATIBLE = Pages.DOCUMENT + "      deprecated: true\n";
  private static final String WORDING = Pages.DOCUMENT.replace("Gone", "Gone for good");

  @TempDir private Path directory;
  private Path specs;

  @BeforeEach
  void anApprovedPage() throws IOException {
    specs = Files.createDirectories(directory.resolve("specs"));
    page("acme", Pages.DOCUMENT);
    build("acme", "");
  }

  @Test
  void whatIsApprovedPasses() throws IOException {
    Map<String, String> before = files();
    build("", "");
    assertThat(files()).isEqualTo(before);
    assertDocument("acme", Pages.DOCUMENT);
    assertThat(target("changes")).isEmptyDirectory();
    assertThat(specs.resolve("acme/contract.txt")).content().startsWith("DELETE /");
    assertThat(specs.resolve("SHA256SUMS")).content().matches("[0-9a-f]{64} {2}acme/page.yaml\n");
  }

  @Test
  void whatChangedStopsBeforeAnythingIsMadeOfIt() throws IOException {
    page("acme", BREAKING);
    Map<String, String> before = files();

    assertThatThrownBy(() -> build("", ""))
        .isInstanceOf(ApprovalException.class)
        .hasMessageContainingAll(
            "specs/acme/page.yaml is not the page that was approved (breaks clients and servers;",
            "mvn verify -Daccept=acme -Dreason=\"…\"");
    assertThat(files()).isEqualTo(before);
    assertDocument("acme", Pages.DOCUMENT);
    assertThat(target("changes/acme.md")).content().contains("breaks clients");
    assertThat(target("changes/acme.json")).content().contains("\"breaks-both\"");
  }

  @Test
  void whatBreaksIsAcceptedWithAReasonOnly() throws IOException {
    page("acme", BREAKING);
    Map<String, String> before = files();
    assertThatThrownBy(() -> build("acme", " "))
        .hasMessageContainingAll("specs/acme breaks", "CHANGES.md", "-Dreason=\"…\"");
    assertThat(files()).isEqualTo(before);

    build("acme", "They *said* so.\nTwice");
    build("", "");
    assertDocument("acme", BREAKING);
    assertThat(specs.resolve("acme/CHANGES.md"))
        .content()
        .containsOnlyOnce("Reason: They \\*said\\* so. Twice\n")
        .contains("breaks clients");
  }

  @Test
  void whatBreaksNobodyNeedsNoReason() throws IOException {
    page("acme", COMPATIBLE);
    assertThatThrownBy(() -> build("", "")).hasMessageContaining("(compatible;");
    build("acme", "");
    page("acme", WORDING);
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContaining("mvn verify -Daccept=acme")
        .message()
        .doesNotContain("-Dreason");
    build("all", "");
    build("", "");
    assertThat(Files.readAllLines(specs.resolve("acme/CHANGES.md")))
        .filteredOn(line -> line.startsWith("## "))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void acceptingAgainAddsNothing() throws IOException {
    page("acme", COMPATIBLE);
    build("acme", "");
    Map<String, String> before = files();
    build("acme", "once more");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anInterruptedAcceptanceIsTakenUpAgain() throws IOException {
    String before = Files.readString(specs.resolve("SHA256SUMS"));
    page("acme", COMPATIBLE);
    build("acme", "");
    Map<String, String> done = files();
    // The sum is written last, so it can be the old one.
    Files.writeString(specs.resolve("SHA256SUMS"), before);
    build("acme", "");
    assertThat(files()).isEqualTo(done);
  }

  @Test
  void allIsAcceptedOrNothing() throws IOException {
    page("other", Pages.DOCUMENT);
    page("acme", BREAKING);
    Map<String, String> before = files();
    assertThatThrownBy(() -> build("all", "")).hasMessageContaining("-Dreason");
    assertThatThrownBy(() -> build("other", "")).hasMessageContaining("specs/acme/page.yaml");
    assertThatThrownBy(() -> build("acme,nobody", "because"))
        .hasMessageContaining("-Daccept=nobody: there is no such vendor. It takes acme, other");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whereAPageComesFromIsNoChange() throws IOException {
    Files.writeString(
        specs.resolve("acme/spec.yaml"), "form: openapi\nsource: https://acme.test/page.yaml\n");
    build("", "");
    assertThat(target("changes")).isEmptyDirectory();
  }

  @Test
  void aDocumentOfOurOwnMayBeEdited() throws IOException {
    Path ours = Files.createDirectories(specs.resolve("ours"));
    Files.writeString(ours.resolve("openapi.yaml"), Pages.DOCUMENT);
    Files.writeString(ours.resolve("spec.yaml"), "form: openapi\n");
    build("ours", "");

    Files.writeString(ours.resolve("openapi.yaml"), WORDING);
    build("", "");
    assertThat(target("changes")).isEmptyDirectory();
    Files.writeString(ours.resolve("openapi.yaml"), BREAKING);
    build("", "");
    assertDocument("ours", BREAKING);
    assertThat(target("changes/ours.md")).content().contains("breaks clients");
    assertThatThrownBy(() -> build("ours", "")).hasMessageContaining("-Dreason");
    build("ours", "It was wrong.");
    assertThat(ours.resolve("CHANGES.md")).content().contains("It was wrong");
    assertThat(specs.resolve("SHA256SUMS")).content().doesNotContain("ours");
  }

  @Test
  void aNewPageMayPassUntilTheEnd() throws IOException {
    page("other", Pages.DOCUMENT);
    build("", "");
    assertThat(target("documents/other.json")).exists();
    assertThat(specs.resolve("other/contract.txt")).doesNotExist();
  }

  @Test
  void aPageThatIsGone() throws IOException {
    page("other", Pages.DOCUMENT);
    build("other", "");
    Files.delete(specs.resolve("acme/page.yaml"));
    Files.delete(specs.resolve("acme/spec.yaml"));
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContainingAll("specs/acme has no page any more", "-Daccept=acme -Dreason");
    assertThatThrownBy(() -> build("acme", "")).hasMessageContaining("-Dreason");
    build("acme", "They closed.");
    assertThat(specs.resolve("SHA256SUMS")).content().doesNotContain("acme");
    assertThat(specs.resolve("acme/contract.txt")).doesNotExist();
    assertThat(target("documents")).isDirectoryNotContaining("glob:**/acme.json");
    assertThat(target("documents/other.json")).exists();
  }

  @Test
  void aVendorThatIsGoneWithItsContract() throws IOException {
    page("other", Pages.DOCUMENT);
    build("other", "");
    try (Stream<Path> walk = Files.walk(specs.resolve("acme"))) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContaining("specs/acme has no page any more. Restore");
    build("acme", "They closed.");
    build("", "");
  }

  @Test
  void anotherNameOfThePage() throws IOException {
    Files.move(specs.resolve("acme/page.yaml"), specs.resolve("acme/page.json"));
    build("acme", "because");
    build("", "");
    assertThat(specs.resolve("SHA256SUMS")).content().endsWith("  acme/page.json\n");
  }

  @Test
  void aPageAndItsContractThatWereBothEdited() throws IOException {
    page("other", COMPATIBLE);
    build("other", "");
    page("acme", COMPATIBLE);
    Files.copy(
        specs.resolve("other/contract.txt"),
        specs.resolve("acme/contract.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContaining("specs/acme/page.yaml is not the page that was approved (wording;");
    build("acme", "");
    build("", "");
  }

  @Test
  void aContractThatWasEdited() throws IOException {
    Path contract = specs.resolve("acme/contract.txt");
    String approved = Files.readString(contract);
    Files.writeString(contract, approved.replace("  204 ", "  205 "));
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContainingAll(
            "specs/acme/contract.txt is not what specs/acme/page.yaml promises (breaks clients",
            "mvn verify -Daccept=acme -Dreason");
    build("acme", "By mistake.");
    assertThat(contract).hasContent(approved);
  }

  @Test
  void aContractThatCannotBeRead() throws IOException {
    Path contract = specs.resolve("acme/contract.txt");
    Files.writeString(contract, "# None\n");
    assertThatThrownBy(() -> build("", ""))
        .isInstanceOf(ApprovalException.class)
        .hasMessageContainingAll("specs/acme/contract.txt:1: ", "delete it, and take the page in");
    Files.delete(contract);
    build("acme", "");
    build("", "");
  }

  @Test
  void everyPageThatCannotBeReadIsNamed() throws IOException {
    page("other", "# None\n");
    page("third", "# None\n");
    Map<String, String> before = files();
    assertThatThrownBy(() -> build("all", "because"))
        .hasMessageContainingAll("specs/other/page.yaml:1: ", "specs/third/page.yaml:1: ");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aPageThatNothingIsGeneratedFrom() throws IOException {
    Path pom = Files.createDirectories(directory.resolve("generated")).resolve("pom.xml");
    Files.writeString(pom, "<id>acmeplus</id><goals><goal>generate</goal>");
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContaining(
            "generated/pom.xml:1: no execution generates code from the page in specs/acme. Add one");
    Files.writeString(pom, "<id>acme</id>\n<goals>\n<goal>generate</goal>");
    build("", "");
  }

  @Test
  void aCompanionIsOursAndKeptBesideThePage() throws IOException {
    Path companion = specs.resolve("acme/companion.yaml");
    Files.writeString(companion, Pages.DOCUMENT.replace("/things", "/others"));
    build("", "");
    assertThat(target("documents/acme.companion.json")).exists();
    assertThat(specs.resolve("acme/companion.contract.txt")).doesNotExist();

    build("acme.companion", "");

    Path contract = specs.resolve("acme/companion.contract.txt");
    assertThat(contract).content().startsWith("DELETE /others/");
    assertThat(specs.resolve("acme/companion.CHANGES.md")).content().contains("`acme.companion`");
    assertThat(specs.resolve("SHA256SUMS")).content().hasLineCount(1);

    // It is edited, so what changes in it is told and stops nothing.
    Files.writeString(companion, BREAKING.replace("/things", "/others"));
    Map<String, String> before = files();
    build("", "");
    assertThat(target("changes/acme.companion.md")).content().contains("breaks clients");
    assertThat(files()).isEqualTo(before);

    Files.delete(companion);
    assertThatThrownBy(() -> build("", ""))
        .hasMessageContaining("specs/acme.companion has no page");
  }

  private void page(String vendor, String text) throws IOException {
    Path files = Files.createDirectories(specs.resolve(vendor));
    Files.writeString(files.resolve("page.yaml"), text);
    Files.writeString(files.resolve("spec.yaml"), "form: openapi\n");
  }

  private void build(String accept, String reason) throws IOException {
    new SpecsBuild(specs, directory.resolve("target"), Acceptance.of(accept, reason)).run();
  }

  /** What the generator gets says what the page says, in JSON. */
  private void assertDocument(String vendor, String page) throws IOException {
    assertThat(new ObjectMapper().readTree(target("documents/" + vendor + ".json").toFile()))
        .isEqualTo(Pages.read("openapi", page).root());
  }

  private Path target(String name) {
    return directory.resolve("target").resolve(name);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(specs)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(specs.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
