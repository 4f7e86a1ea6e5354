package dev.standin.conformance.report;

import dev.standin.conformance.report.compare.Comparison;
import dev.standin.conformance.report.compare.ComparisonMarkdown;
import dev.standin.conformance.report.html.HtmlComparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what became of a comparison. */
public final class ComparisonFiles {

  private ComparisonFiles() {}

  /** Writes {@code compare.html} and {@code compare.md} into the directory, which is made. */
  public static void write(Path directory, Comparison comparison) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("compare.html"), HtmlComparison.of(comparison));
      Files.writeString(directory.resolve("compare.md"), ComparisonMarkdown.of(comparison));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
