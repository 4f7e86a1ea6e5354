package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.data.Visible;

/** A comparison as Markdown. */
public final class ComparisonMarkdown {

  private ComparisonMarkdown() {}

  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder("# ").append(comparison.sentence()).append("\n\n");
    text.append("| | server | started | conclusion |\n| --- | --- | --- | --- |\n");
    row(text, "before", comparison.before());
    row(text, "after", comparison.after());
    comparison
        .changes()
        .forEach(
            (heading, lines) -> {
              text.append("\n## ").append(heading).append("\n\n");
              lines.forEach(each -> text.append("- ").append(escaped(each)).append('\n'));
            });
    return text.toString();
  }

  private static void row(StringBuilder text, String name, RunSummary run) {
    text.append(
        "| %s | %s | %s | %s |\n"
            .formatted(name, run.server(), run.started(), escaped(run.conclusion())));
  }

  /** What a server answers is text, and neither HTML nor a table's end. */
  private static String escaped(String text) {
    return Visible.of(text).replace("\n", " ").replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
  }
}
