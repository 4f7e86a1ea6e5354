package dev.standin.specs.build;

import static dev.standin.specs.build.SpecsDirectory.BREAKING;
import static dev.standin.specs.build.SpecsDirectory.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.Pages;
import dev.standin.specs.approval.ApprovalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person approved is a file beside the page, which the build alone writes. */
class ApprovedPagesTest {

  @TempDir private Path directory;
  private SpecsDirectory specs;

  @BeforeEach
  void anApprovedPage() throws IOException {
    specs = SpecsDirectory.withApprovedPage(directory);
  }

  @Test
  void aPageAndItsContractThatWereBothEdited() throws IOException {
    specs.page("other", COMPATIBLE);
    specs.build("other", "");
    specs.page("acme", COMPATIBLE);
    Files.copy(
        specs.resolve("other/contract.txt"),
        specs.resolve("acme/contract.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContaining("specs/acme/page.yaml is not the page that was approved (wording;");
    specs.build("acme", "");
    specs.build("", "");
  }

  @Test
  void aContractThatWasEdited() throws IOException {
    Path contract = specs.resolve("acme/contract.txt");
    String approved = Files.readString(contract);
    Files.writeString(contract, approved.replace("  204 ", "  205 "));
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContainingAll(
            "specs/acme/contract.txt is not what specs/acme/page.yaml promises (breaks clients",
            "mvn verify -Daccept=acme -Dreason");
    specs.build("acme", "By mistake.");
    assertThat(contract).hasContent(approved);
  }

  @Test
  void aContractThatCannotBeRead() throws IOException {
    Path contract = specs.resolve("acme/contract.txt");
    Files.writeString(contract, "# None\n");
    assertThatThrownBy(() -> specs.build("", ""))
        .isInstanceOf(ApprovalException.class)
        .hasMessageContainingAll("specs/acme/contract.txt:1: ", "delete it, and take the page in");
    Files.delete(contract);
    specs.build("acme", "");
    specs.build("", "");
  }

  @Test
  void aCompanionIsOursAndKeptBesideThePage() throws IOException {
    Path companion = specs.resolve("acme/companion.yaml");
    Files.writeString(companion, Pages.DOCUMENT.replace("/things", "/others"));
    specs.build("", "");
    assertThat(specs.target("documents/acme.companion.json")).exists();
    assertThat(specs.resolve("acme/companion.contract.txt")).doesNotExist();

    specs.build("acme.companion", "");

    Path contract = specs.resolve("acme/companion.contract.txt");
    assertThat(contract).content().startsWith("DELETE /others/");
    assertThat(specs.resolve("acme/companion.CHANGES.md")).content().contains("`acme.companion`");
    assertThat(specs.resolve("SHA256SUMS")).content().hasLineCount(1);

    // It is edited, so what changes in it is told and stops nothing.
    Files.writeString(companion, BREAKING.replace("/things", "/others"));
    Map<String, String> before = specs.files();
    specs.build("", "");
    assertThat(specs.target("changes/acme.companion.md")).content().contains("breaks clients");
    assertThat(specs.files()).isEqualTo(before);

    Files.delete(companion);
    assertThatThrownBy(() -> specs.build("", ""))
        .hasMessageContaining("specs/acme/companion.yaml is gone");
  }
}
