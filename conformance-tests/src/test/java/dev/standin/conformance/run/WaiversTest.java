package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Path file = directory.resolve("reasons.yaml");
    Files.writeString(file, asked + ": ticket 12\n");
    reasons = Reasons.read(file);
  }

  @Test
  void letKnownFailuresFail() {
    Waivers waivers = new Waivers(reasons, Reasons.none(), Reasons.none());

    Verdict failed = waivers.apply(verdict(Outcome.FAILED));

    assertThat(failed.reason()).isEqualTo("ticket 12");
    assertThat(PassRule.passes(failed, true)).isTrue();
  }

  @Test
  void failKnownFailuresThatPass() {
    Waivers waivers = new Waivers(reasons, Reasons.none(), Reasons.none());

    needless(waivers.apply(verdict(Outcome.PASSED)), "a known failure, yet it passes");
  }

  @Test
  void failTheUntestedThatCanBeAsked() {
    Waivers waivers = new Waivers(Reasons.none(), reasons, Reasons.none());

    assertThat(waivers.apply(verdict(Outcome.UNTESTED)).reason()).isEqualTo("ticket 12");
    needless(waivers.apply(verdict(Outcome.PASSED)), "untested, yet it can be asked");
    needless(waivers.apply(verdict(Outcome.FAILED)), "untested, yet it can be asked");
  }

  @Test
  void keepTheInapplicableFromBeingAsked() {
    Waivers waivers = new Waivers(Reasons.none(), Reasons.none(), reasons);

    Verdict verdict = waivers.withoutAsking(asked).orElseThrow();

    assertThat(verdict.outcome()).isEqualTo(Outcome.INAPPLICABLE);
    assertThat(PassRule.passes(verdict, true)).isTrue();
    assertThat(waivers.withoutAsking(KnownPages.of("tavus").get(1))).isEmpty();
  }

  @Test
  void neverExcuseWhatHasNoVerdict() {
    Waivers waivers = new Waivers(reasons, reasons, Reasons.none());

    assertThat(PassRule.passes(waivers.apply(verdict(Outcome.CANNOT_TELL)), false)).isFalse();
  }

  @Test
  void mustMatchACase() {
    assertThat(
            new Waivers(Reasons.none(), reasons, Reasons.none()).unmatched(KnownPages.of("dify")))
        .singleElement()
        .asString()
        .contains("reasons.yaml:1: no case " + asked);
  }

  private static void needless(Verdict verdict, String why) {
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.note()).contains("reasons.yaml:1 lists it as " + why);
    assertThat(PassRule.passes(verdict, false)).isFalse();
    assertThat(Conclusion.of(List.of(verdict), false).kind())
        .isEqualTo(Conclusion.RunResult.DOES_NOT_CONFORM);
  }

  private Verdict verdict(Outcome outcome) {
    return new Verdict(asked, outcome, List.of(), List.of(), "");
  }
}
