package dev.standin.conformance.report.compare;

import static dev.standin.conformance.report.SampleRun.asked;
import static dev.standin.conformance.report.SampleRun.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.SampleRun;
import dev.standin.conformance.report.data.ReportException;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedFinding;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final ReportedFinding MUST = finding("status", Level.MUST, "status", "<b>");
  private static final ReportedFinding OTHER = finding("gone", Level.MUST, "status", "204");
  private static final ReportedFinding SHOULD = finding("status", Level.SHOULD, "status", "200");

  private final Comparison comparison =
      Comparison.of(
          SampleRun.of(
              asked("same", Outcome.FAILED, MUST),
              asked("broken", Outcome.PASSED),
              asked("mended", Outcome.FAILED, MUST),
              asked("dropped", Outcome.PASSED)),
          SampleRun.of(
              asked("added", Outcome.FAILED, MUST),
              asked("same", Outcome.FAILED, MUST),
              asked("broken", Outcome.FAILED, MUST),
              asked("mended", Outcome.PASSED)));

  @Test
  void saysWhatChangedAndHow() {
    assertThat(ComparisonText.of(comparison))
        .isEqualTo(
            """
            Got worse
              acme/remove/200/broken: passed → failed
                a rule at status: expected another, actual <b>

            Got better
              acme/remove/200/mended: failed → passed

            New
              acme/remove/200/added: failed

            Gone
              acme/remove/200/dropped: was passed

            Worse: 1 got worse, 1 got better, 1 new, 1 gone, 1 unchanged.
            """);
  }

  @Test
  void weighsOneVerdictAgainstAnother() {
    assertThat(change(asked("a", Outcome.PASSED), asked("a", Outcome.UNTESTED)))
        .isEqualTo("WORSE passed → untested");
    assertThat(change(asked("a", Outcome.FAILED, SHOULD), asked("a", Outcome.FAILED, MUST)))
        .isEqualTo("WORSE failed (should) → failed");
    assertThat(change(asked("a", Outcome.CANNOT_TELL), asked("a", Outcome.FAILED, SHOULD)))
        .isEqualTo("BETTER cannot tell → failed (should)");
    assertThat(change(asked("a", Outcome.FAILED, MUST), asked("a", Outcome.FAILED, MUST, OTHER)))
        .isEqualTo("WORSE fails in a new way: gone");
    assertThat(change(asked("a", Outcome.FAILED, MUST, OTHER), asked("a", Outcome.FAILED, OTHER)))
        .isEqualTo("BETTER no longer violates: status");
    assertThat(change(asked("a", Outcome.FAILED, MUST), asked("a", Outcome.FAILED, "known", MUST)))
        .isEqualTo("SAME failed");
  }

  @Test
  void saysItInMarkdown() {
    assertThat(ComparisonMarkdown.of(comparison))
        .startsWith("# " + comparison.sentence())
        .contains("- `acme/remove/200/broken`: passed → failed (acme.yaml:3)\n");
  }

  @Test
  void refusesRunsThatHaveNothingInCommon() {
    assertThatThrownBy(
            () ->
                Comparison.of(
                    SampleRun.of(asked("a", Outcome.PASSED)),
                    SampleRun.of(asked("b", Outcome.PASSED))))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "No case is in both reports: the first is of acme/remove, the second of acme/remove.");
  }

  private static String change(ReportedCase before, ReportedCase after) {
    Change change = Change.between(before, after);
    return change.kind() + " " + change.what();
  }
}
