package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.data.RunReport;
import java.util.List;

/** A comparison as Markdown. */
public final class ComparisonMarkdown {

  private ComparisonMarkdown() {}

  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder("# ").append(comparison.sentence()).append("\n\n");
    text.append("| | server | started | conclusion |\n| --- | --- | --- | --- |\n");
    row(text, "before", comparison.before());
    row(text, "after", comparison.after());
    for (Change.Trend kind : Change.Trend.values()) {
      List<Change> changes = comparison.of(kind);
      if (kind != Change.Trend.SAME && !changes.isEmpty()) {
        text.append("\n## ").append(kind.text()).append("\n\n");
        changes.forEach(
            each ->
                text.append(
                    "- `%s`: %s (%s)\n"
                        .formatted(each.shown().id(), each.what(), each.shown().page())));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String name, RunReport run) {
    text.append(
        "| %s | %s | %s | %s |\n"
            .formatted(name, run.server(), run.started(), run.conclusion().replace("|", "\\|")));
  }
}
