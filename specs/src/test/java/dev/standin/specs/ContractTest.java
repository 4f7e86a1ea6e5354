package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.contract.Contract;
import dev.standin.testsupport.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages promise is what a person last approved. */
class ContractTest {

  private static final SpecCatalog CATALOG = SpecCatalog.load(Path.of(""));

  static List<String> vendors() {
    return CATALOG.vendors();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void contractIsTheApprovedOne(String vendor) {
    GoldenFile.at(Path.of(SpecFiles.path(vendor, "contract.txt")))
        .vendor(vendor)
        .linesMatter(Contract::withoutPageLine)
        .note(
            "The numbers at the right are lines of " + CATALOG.document(vendor).page().file() + ".")
        .mustEqual(Contract.of(CATALOG.document(vendor)).text());
  }

  @Test
  void theReadmeShowsAContract() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String shown = readme.substring(readme.indexOf("```\nserver ") + 4);
    String contract = shown.substring(0, shown.indexOf("```"));
    assertThat(Contract.read(contract, "README.md").text()).isEqualTo(contract);
  }
}
