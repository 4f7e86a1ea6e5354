package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.data.Visible;

/** A comparison as lines, for a terminal or a log. */
public final class ComparisonText {

  private ComparisonText() {}

  /** What changed, worst first, and the sentence at the end. */
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    comparison
        .changes()
        .forEach(
            (heading, lines) -> {
              text.append(heading).append('\n');
              lines.forEach(each -> text.append("  ").append(Visible.of(each)).append('\n'));
              text.append('\n');
            });
    return text.append(comparison.sentence()).append('\n').toString();
  }
}
