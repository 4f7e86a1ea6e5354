package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.Visible;
import java.util.List;

/** A comparison as lines, for a terminal or a log. */
public final class ComparisonText {

  private ComparisonText() {}

  /** What changed, worst first, and the sentence at the end. */
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    for (Change.Trend kind : Change.Trend.values()) {
      List<Change> changes = comparison.of(kind);
      if (kind != Change.Trend.SAME && !changes.isEmpty()) {
        text.append(kind.text()).append('\n');
        changes.forEach(each -> append(text, each));
        text.append('\n');
      }
    }
    return text.append(comparison.sentence()).append('\n').toString();
  }

  private static void append(StringBuilder text, Change change) {
    text.append("  ").append(change.shown().id()).append(": ").append(change.what()).append('\n');
    if (change.kind() == Change.Trend.WORSE) {
      for (ReportedFinding each : change.shown().findings()) {
        text.append(
            Visible.of(
                "    %s at %s: expected %s, actual %s%n"
                    .formatted(each.rule(), each.where(), each.expected(), each.actual())));
      }
    }
  }
}
