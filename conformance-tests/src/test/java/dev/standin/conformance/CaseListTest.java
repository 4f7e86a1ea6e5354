package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.derive.CaseList;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.specs.Operation;
import dev.standin.specs.golden.GoldenFile;
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

  @ParameterizedTest
  @MethodSource("vendors")
  void asksForEverySlot(String vendor) {
    for (Operation operation : Cases.document(vendor).operations()) {
      assertThat(operation.slots())
          .isNotEmpty()
          .allSatisfy(
              slot ->
                  assertThat(Cases.of(vendor))
                      .filteredOn(each -> each.provocation().kind() != ProvocationKind.NONE)
                      .extracting(each -> each.id().status())
                      .contains(slot.status().text()));
    }
  }

  @Test
  void isTheSameEveryTime() {
    List<String> first = Cases.all().stream().map(ConformanceCase::toString).toList();

    assertThat(Cases.all()).extracting(ConformanceCase::toString).isEqualTo(first);
    assertThat(first).doesNotHaveDuplicates();
  }
}
