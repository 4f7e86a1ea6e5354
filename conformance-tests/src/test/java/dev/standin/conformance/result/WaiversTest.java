package dev.standin.conformance.result;

import static dev.standin.conformance.model.Outcome.FAILED;
import static dev.standin.conformance.model.Outcome.PASSED;
import static dev.standin.conformance.model.Outcome.UNTESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A waiver lets a case be what it says, and nothing else. */
class WaiversTest {

  private final ConformanceCase asked = KnownPages.of("tavus").get(0);

  @TempDir private Path directory;
  private Reasons reasons = Reasons.none();

  @BeforeEach
  void read() throws IOException {
    reasons = reasons(asked + ": ticket 12\n");
  }

  private Reasons reasons(String yaml) throws IOException {
    return Reasons.read(Files.writeString(directory.resolve("reasons.yaml"), yaml));
  }

  @Test
  void letKnownFailuresFail() {
    SuiteResult result = result(new Waivers(reasons, Reasons.none(), Reasons.none()), FAILED);

    assertThat(result.findings()).extracting(Finding::reason).containsExactly("ticket 12");
    assertThat(result.passes(result.verdicts().get(0))).isTrue();
    assertThat(result.conclusion().sentence())
        .isEqualTo("Conforms: 0 of 1 case passed, 1 known to fail.");
  }

  @Test
  void letKnownFindingsBeWhateverCasesShowThem() throws IOException {
    Waivers waivers =
        new Waivers(reasons("tavus/*/204/*: ticket 12\n"), Reasons.none(), Reasons.none());

    assertThat(result(waivers, FAILED).findings())
        .extracting(Finding::reason)
        .containsExactly("ticket 12");
  }

  @Test
  void areForAllCasesWhoseIdsBeginSo() throws IOException {
    Reasons leading = reasons("tavus/deleteConversation/401: the gateway does it\n");

    assertThat(KnownPages.of("tavus"))
        .filteredOn(each -> leading.of(each).isPresent())
        .extracting(each -> each.id().status())
        .containsOnly("401");
    assertThat(leading.unmatched(KnownPages.of("tavus"))).isEmpty();
  }

  @Test
  void failKnownFailuresThatPass() {
    needless(
        new Waivers(reasons, Reasons.none(), Reasons.none()),
        PASSED,
        "a known failure, yet nothing is wrong there");
  }

  @Test
  void failTheUntestedThatCanBeAsked() {
    Waivers waivers = new Waivers(Reasons.none(), reasons, Reasons.none());

    assertThat(waivers.apply(verdict(UNTESTED)).reason()).isEqualTo("ticket 12");
    needless(waivers, PASSED, "untested, yet it can be asked");
  }

  @Test
  void keepTheInapplicableFromBeingAsked() {
    Waivers waivers = new Waivers(Reasons.none(), Reasons.none(), reasons);

    Verdict verdict = waivers.withoutAsking(asked).orElseThrow();

    assertThat(verdict.outcome()).isEqualTo(Outcome.INAPPLICABLE);
    assertThat(SuiteResult.passes(verdict, true)).isTrue();
    assertThat(waivers.withoutAsking(KnownPages.of("tavus").get(1))).isEmpty();
  }

  @Test
  void neverExcuseWhatHasNoVerdict() {
    Waivers waivers = new Waivers(reasons, reasons, Reasons.none());

    assertThat(SuiteResult.passes(waivers.apply(verdict(Outcome.CANNOT_TELL)), false)).isFalse();
  }

  @Test
  void mustMatchACase() {
    assertThat(
            new Waivers(Reasons.none(), reasons, Reasons.none()).unmatched(KnownPages.of("dify")))
        .singleElement()
        .asString()
        .contains("reasons.yaml:1: no case " + asked);
  }

  private void needless(Waivers waivers, Outcome outcome, String why) {
    assertThat(result(waivers, outcome).conclusion())
        .returns(Conclusion.Kind.DOES_NOT_CONFORM, Conclusion::kind)
        .extracting(Conclusion::sentence)
        .asString()
        .contains("reasons.yaml:1 lists " + asked + " as " + why);
  }

  private SuiteResult result(Waivers waivers, Outcome outcome) {
    return SuiteResult.of(List.of(waivers.apply(verdict(outcome))), waivers, false);
  }

  private Verdict verdict(Outcome outcome) {
    Violation wrong =
        new Violation(
            Check.STATUS, Level.MUST, Set.of(), "status", "204", "500", Optional.empty(), "");
    Exchange exchange =
        Exchange.answered(
            "the request",
            new Request("DELETE", "http://localhost/1", List.of(), Optional.empty()),
            new Response(500, List.of(), new byte[0]));
    return new Verdict(
        asked,
        outcome,
        List.of(new JudgedExchange(exchange, outcome == FAILED ? List.of(wrong) : List.of())),
        "");
  }
}
