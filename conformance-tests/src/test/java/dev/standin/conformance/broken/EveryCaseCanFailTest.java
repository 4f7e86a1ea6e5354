package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.Owners;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.FakeTarget;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Secrets;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.run.WireSender;
import dev.standin.specs.document.SpecDocument;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the pages say today, none of their cases passes both a server that says yes to
 * everything and one that says no to everything. For documents of many operations see {@link
 * NothingIsVacuousTest}.
 */
class EveryCaseCanFailTest {

  /** A success that nothing is refused with, and a refusal that no page documents for anything. */
  private static final List<Integer> ANSWERS = List.of(200, 418);

  static List<String> vendors() {
    return Cases.vendors().stream()
        .filter(vendor -> Cases.document(vendor).operations().size() == 1)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void againstYesAndNo(String vendor) {
    SpecDocument document = Cases.document(vendor);
    List<ConformanceCase> cases =
        Cases.of(vendor).stream()
            .filter(asked -> asked.provocation().kind() != ProvocationKind.NONE)
            .toList();
    Set<CaseId> failed = new LinkedHashSet<>();
    for (int status : ANSWERS) {
      try (FakeServer server =
          new FakeServer(document, Set.of(), (event, answer) -> answer.withStatus(status))) {
        FakeTarget target = new FakeTarget(server, Owners.of(vendor));
        CaseRunner runner =
            new CaseRunner(
                document,
                target,
                new WireSender(Duration.ofSeconds(5)),
                new WireSender(Duration.ofSeconds(5)),
                Limits.usual().withWatch(Duration.ofMillis(50)));
        new SuiteRun(runner, Waivers.none(), Secrets.none())
            .of(cases, 8, each -> {}).stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .map(verdict -> verdict.conformanceCase().id())
                .forEach(failed::add);
      }
    }

    assertThat(cases).isNotEmpty();
    assertThat(failed).containsAll(cases.stream().map(ConformanceCase::id).toList());
  }
}
