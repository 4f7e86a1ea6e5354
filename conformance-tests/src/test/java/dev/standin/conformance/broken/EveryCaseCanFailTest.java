package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.specs.document.SpecDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the pages say today, none of their cases passes a server that says yes to everything,
 * one that says no to everything, and one that deletes whatever, whosever and wherever it is asked.
 * For documents of many operations see {@link NothingIsVacuousTest}.
 */
class EveryCaseCanFailTest {

  /** A success that nothing is refused with, and a refusal that no page documents for anything. */
  private static final List<Integer> ANSWERS = List.of(200, 418);

  static List<String> vendors() {
    return KnownPages.vendors().stream()
        .filter(vendor -> KnownPages.document(vendor).operations().size() == 1)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void againstYesAndNo(String vendor) {
    SpecDocument document = KnownPages.document(vendor);
    List<ConformanceCase> cases =
        KnownPages.of(vendor).stream()
            .filter(asked -> asked.provocation().kind() != ProvocationKind.NONE)
            .toList();
    Set<CaseId> failed = new LinkedHashSet<>();
    for (int status : ANSWERS) {
      failed.addAll(
          failed(
              vendor,
              new FakeServer(document, Set.of(), (event, answer) -> answer.withStatus(status)),
              cases));
    }
    // What may be answered in any way must do nothing all the same.
    failed.addAll(
        failed(
            vendor,
            new FakeServer(
                document,
                Set.of(
                    Flaw.DELETES_ON_ANY_METHOD,
                    Flaw.IGNORES_THE_REST_OF_THE_PATH,
                    Flaw.IGNORES_OWNER),
                (event, answer) -> answer),
            cases));

    assertThat(cases).isNotEmpty();
    assertThat(failed).containsAll(cases.stream().map(ConformanceCase::id).toList());
  }

  private static List<CaseId> failed(
      String vendor, FakeServer server, List<ConformanceCase> cases) {
    return FakeRun.verdicts(vendor, server, cases).stream()
        .filter(verdict -> verdict.outcome().isWrong())
        .map(verdict -> verdict.conformanceCase().id())
        .toList();
  }
}
