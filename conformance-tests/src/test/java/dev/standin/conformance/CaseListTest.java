package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.derive.CaseList;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecFiles;
import dev.standin.testsupport.Accept;
import dev.standin.testsupport.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that a person approved are the cases that are derived. */
class CaseListTest {

  static List<String> vendors() {
    return Cases.vendors();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void isAsApproved(String vendor) {
    GoldenFile.at(Path.of("src/test/cases", vendor + ".txt"))
        .vendor(vendor)
        .mustEqual(CaseList.of(Cases.of(vendor)));
  }

  /**
   * The last module asks for this: all that a new page needs is there by now, and every file that
   * is derived from it is written at once.
   */
  @ParameterizedTest
  @MethodSource("vendors")
  void comesFromAPageThatIsApproved(String vendor) {
    assertThat(Path.of("..", "specs").resolve(SpecFiles.path(vendor, "contract.txt")))
        .withFailMessage(
            "specs/%s is new, and nobody approved it. Take it in, and review the diff: %s",
            vendor, Accept.command(vendor))
        .isRegularFile();
  }

  @Test
  void isTheSameEveryTime() {
    List<String> first = Cases.of("tavus").stream().map(ConformanceCase::toString).toList();
    assertThat(CaseDeriver.derive(Cases.document("tavus"), Owners.of("tavus")))
        .extracting(ConformanceCase::toString)
        .isEqualTo(first);
    assertThat(Cases.all()).extracting(ConformanceCase::toString).doesNotHaveDuplicates();
  }
}
