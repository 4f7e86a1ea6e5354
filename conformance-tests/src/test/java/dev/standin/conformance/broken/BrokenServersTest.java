package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.run.Limits;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the suite is there that cannot fail. */
class BrokenServersTest {

  private static final Limits BRIEF = FakeRun.limits(50, 100);

  static List<BrokenServer> servers() {
    return Stream.of(
            FlawedServers.servers(),
            WrongAnswers.servers(),
            MisreadRequests.servers(),
            MisreadBodies.servers())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void isFoundOut(BrokenServer broken) {
    Verdict verdict = run(broken);

    assertThat(verdict.violations()).extracting(Violation::check).contains(broken.check());
    if (!broken.check().isOfEveryAnswer()) {
      assertThat(verdict.outcome()).matches(Outcome::isWrong);
    }
  }

  @Test
  void everyCheckHasOne() {
    // No page documents a header; ManyOperationsTest has servers that leave one out.
    assertThat(servers())
        .extracting(BrokenServer::check)
        .containsAll(EnumSet.complementOf(EnumSet.of(Check.HEADER)));
  }

  @Test
  void everyKindOfCaseHasOne() {
    List<String> variants =
        KnownPages.vendors().stream()
            .flatMap(vendor -> KnownPages.of(vendor).stream())
            .map(each -> kind(each.id().variant()))
            .distinct()
            .toList();

    assertThat(variants).isNotEmpty();
    assertThat(servers().stream().map(each -> kind(each.variant())).collect(Collectors.toSet()))
        .containsAll(variants);
  }

  /** Combinations of one mistake with anything are one kind. */
  private static String kind(String variant) {
    return variant.replaceFirst("-and-.*", "-and");
  }

  private static Verdict run(BrokenServer broken) {
    ConformanceCase asked =
        KnownPages.of(broken.vendor()).stream()
            .filter(each -> broken.isFoundBy(each.id()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No case " + broken.found()));
    return FakeRun.verdicts(
            broken.vendor(),
            broken.start(KnownPages.document(broken.vendor())),
            List.of(asked),
            BRIEF)
        .get(0);
  }
}
