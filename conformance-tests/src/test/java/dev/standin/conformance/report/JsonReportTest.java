package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportException;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.conformance.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTest {

  private static final RunReport RUN =
      SampleRun.of(
          SampleRun.asked("valid", Outcome.PASSED),
          SampleRun.asked(
              "twice", Outcome.FAILED, SampleRun.finding("status", Level.SHOULD, "status", "200")),
          SampleRun.asked("lost", Outcome.CANNOT_TELL));

  @TempDir private Path directory;

  @Test
  void holdsAllThatTheHtmlShows() throws IOException {
    Files.writeString(directory.resolve("report.json"), JsonReport.of(RUN));

    RunReport read = JsonReport.read(directory);

    assertThat(read).isEqualTo(RUN);
    assertThat(HtmlReport.of(read)).isEqualTo(HtmlReport.of(RUN));
  }

  @Test
  void writesEnumsAsPeopleReadThem() {
    assertThat(JsonReport.of(RUN))
        .contains("\"version\" : 1")
        .contains("\"result\" : \"does not conform\"")
        .contains("\"outcome\" : \"cannot tell\"")
        .contains("\"provocation\" : \"set up\"")
        .contains("\"failure\" : null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json             | report.json:1: is not JSON: Unrecognized token 'not'",
        "{}                   | report.json:1: is not a report: /version: Missing creator property 'version'",
        "[]                   | report.json:1: is not a report:",
        "null                 | report.json holds nothing",
        "\"version\" : 2      | report.json is a report of version 2; this program reads version 1.",
        "\"passed sometimes\" | report.json:21: is not a report: /cases/0/outcome:",
        "'\"id\" : null'      | report.json:56: is not a report: /cases/0: Cannot construct instance"
      })
  void saysWhatIsWrongWithAFile(String text, String message) throws IOException {
    Files.writeString(
        directory.resolve("report.json"),
        switch (text) {
          case "\"version\" : 2" -> JsonReport.of(RUN).replace("\"version\" : 1", text);
          case "\"passed sometimes\"" -> JsonReport.of(RUN).replace("\"passed\"", text);
          case "\"id\" : null" ->
              JsonReport.of(RUN).replace("\"id\" : \"acme/remove/200/valid\"", text);
          default -> text;
        });

    assertThatThrownBy(() -> JsonReport.read(directory))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(directory.toString())
        .hasMessageContaining(message);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> JsonReport.read(directory.resolve("gone.json")))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("gone.json cannot be read; give a report.json, or a directory");
  }
}
