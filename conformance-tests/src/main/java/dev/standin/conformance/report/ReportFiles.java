package dev.standin.conformance.report;

import dev.standin.conformance.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports that outlive a run. */
public final class ReportFiles {

  private ReportFiles() {}

  /** Writes {@code report.md} and {@code report.json} into the directory, which is made. */
  public static void write(Path directory, List<Verdict> verdicts, Rerun rerun) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("report.md"), MarkdownReport.of(verdicts, rerun));
      Files.writeString(directory.resolve("report.json"), JsonReport.of(verdicts, rerun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
