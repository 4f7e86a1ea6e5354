package dev.standin.conformance.report.compare;

import static dev.standin.conformance.report.SampleRun.asked;
import static dev.standin.conformance.report.SampleRun.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.SampleRun;
import dev.standin.conformance.report.data.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final String RUN = SampleRun.json(SampleRun.of(asked("valid", Outcome.PASSED)));

  @TempDir private Path directory;

  @Test
  void saysWhatChangedAndHow() {
    Comparison comparison =
        compared(
            List.of(
                failed("same", Level.MUST, "200"),
                asked("broken", Outcome.PASSED),
                failed("mended", Level.MUST, "200"),
                asked("unasked", Outcome.PASSED),
                asked("dropped", Outcome.PASSED)),
            List.of(
                asked("added", Outcome.PASSED),
                failed("same", Level.MUST, "200"),
                failed("broken", Level.MUST, "<b>"),
                asked("mended", Outcome.PASSED),
                asked("unasked", Outcome.UNTESTED)));

    assertThat(comparison.gotWorse()).isTrue();
    assertThat(comparison.text())
        .isEqualTo(
            """
            Got worse
              shop/deleteItem/200/broken: new finding (must): A valid request must be answered 200. status: expected another, actual <b>
              shop/deleteItem/200/unasked: passed → untested

            Got better
              shop/deleteItem/200/mended: no longer found (must): A valid request must be answered 200. status: expected another, actual 200

            New cases
              shop/deleteItem/200/added

            Gone cases
              shop/deleteItem/200/dropped

            Worse: 2 got worse, 1 got better; of 5 cases 1 are new, and 1 are gone.
            """);
    assertThat(comparison.markdown())
        .contains("## Got worse", "actual \\<b\\>")
        .doesNotContain("<b>");
  }

  @Test
  void weighsAShouldThatBecameAMust() {
    Comparison comparison =
        compared(
            List.of(failed("a", Level.SHOULD, "200")), List.of(failed("a", Level.MUST, "200")));

    assertThat(comparison.gotWorse()).isTrue();
    assertThat(comparison.text()).contains("Worse: 1 got worse, 0 got better");
  }

  @Test
  void refusesRunsThatHaveNoCaseInCommon() {
    assertThatThrownBy(
            () ->
                compared(List.of(asked("a", Outcome.PASSED)), List.of(asked("b", Outcome.PASSED))))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "No case is in both reports: the first is of shop/deleteItem/200/a,"
                + " the second of shop/deleteItem/200/b.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json         | report.json:1: is not JSON: Unrecognized token 'not'",
        "{}               | report.json:1: is not a report: /version: Missing creator property 'version'",
        "[]               | report.json:1: is not a report:",
        "null             | report.json holds nothing",
        "\"version\" : 1  | report.json is a report of version 1; this program reads version 2.",
        "'\"id\" : null'  | is not a report: /cases/0"
      })
  void saysWhatIsWrongWithAFile(String text, String message) throws IOException {
    Files.writeString(
        directory.resolve("report.json"),
        switch (text) {
          case "\"version\" : 1" -> RUN.replace("\"version\" : 2", text);
          case "\"id\" : null" -> RUN.replace("\"id\" : \"shop/deleteItem/200/valid\"", text);
          default -> text;
        });

    assertThatThrownBy(() -> RunSummary.read(directory))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(directory.toString())
        .hasMessageContaining(message);
  }

  private static Verdict failed(String variant, Level level, String actual) {
    return asked(variant, Outcome.FAILED, status(variant, level, actual));
  }

  private Comparison compared(List<Verdict> before, List<Verdict> after) {
    return Comparison.of(written("before.json", before), written("after.json", after));
  }

  private Path written(String name, List<Verdict> verdicts) {
    try {
      return Files.writeString(directory.resolve(name), SampleRun.json(SampleRun.of(verdicts)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
