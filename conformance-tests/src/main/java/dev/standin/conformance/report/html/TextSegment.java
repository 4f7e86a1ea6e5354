package dev.standin.conformance.report.html;

import dev.standin.conformance.report.html.CaseView.FindingView;
import java.util.List;

/**
 * A stretch of text in a report.
 *
 * @param marked whether findings are about it
 * @param refs those findings
 */
record TextSegment(String text, boolean marked, List<FindingView> refs) {

  /** A browser is slow with more, and a person reads less. */
  static final int LONGEST = 20_000;

  TextSegment {
    text = clipped(text);
    refs = List.copyOf(refs);
  }

  static TextSegment of(String text, List<FindingView> findings) {
    return new TextSegment(text, !findings.isEmpty() && !text.isEmpty(), findings);
  }

  static String clipped(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST)
            + "\n… and "
            + (text.length() - LONGEST)
            + " more characters, which are in report.json";
  }
}
