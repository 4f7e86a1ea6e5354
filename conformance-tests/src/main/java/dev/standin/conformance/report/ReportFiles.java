package dev.standin.conformance.report;

import dev.standin.conformance.report.compare.Comparison;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.html.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the reports that outlive a run. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes {@code report.html}, {@code report.md}, {@code report.json}, {@code report.sarif} and
   * {@code junit.xml} into the directory, which is made.
   */
  public static void write(Path directory, Report report) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("report.html"), HtmlReport.of(report));
      Files.writeString(directory.resolve("report.md"), MarkdownReport.of(report));
      try (Writer json = Files.newBufferedWriter(directory.resolve("report.json"))) {
        JsonReport.write(report, json);
      }
      Files.writeString(directory.resolve("report.sarif"), SarifReport.of(report));
      Files.writeString(directory.resolve("junit.xml"), JunitReport.of(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes {@code compare.md} into the directory, which is made. */
  public static void write(Path directory, Comparison comparison) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("compare.md"), comparison.markdown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
