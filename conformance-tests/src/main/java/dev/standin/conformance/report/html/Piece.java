package dev.standin.conformance.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A stretch of text.
 *
 * @param marked whether findings are about it
 * @param refs the findings whose place ends here
 */
record Piece(String text, boolean marked, List<CaseView.FindingView> refs) {

  /** A browser is slow with more, and a person reads less. */
  static final int LONGEST = 20_000;

  /** The text cut at both ends of every span; what is too long is left out, and said to be. */
  static List<Piece> cut(String whole, List<Span> spans) {
    String text = whole.substring(0, Math.min(whole.length(), LONGEST));
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    List<Span> within = spans.stream().map(each -> each.within(text.length())).toList();
    within.forEach(each -> cuts.addAll(List.of(each.start(), each.end())));
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      int start = from;
      boolean marked = within.stream().anyMatch(s -> s.start() <= start && to <= s.end());
      List<CaseView.FindingView> refs =
          within.stream()
              .filter(each -> each.end() == to)
              .map(Span::finding)
              .distinct()
              .sorted(Comparator.comparing(CaseView.FindingView::number))
              .toList();
      if (to > start || !refs.isEmpty()) {
        pieces.add(new Piece(text.substring(start, to), marked && to > start, refs));
      }
      from = to;
    }
    if (whole.length() > LONGEST) {
      pieces.add(new Piece(clipped(whole).substring(LONGEST), false, List.of()));
    }
    return pieces;
  }

  /** The whole text, which all of the findings are about. */
  static List<Piece> all(String text, List<CaseView.FindingView> findings) {
    return cut(text, findings.stream().map(each -> new Span(0, text.length(), each)).toList());
  }

  static String clipped(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST)
            + "\n… and "
            + (text.length() - LONGEST)
            + " more characters, which are in report.json";
  }

  /** A place that a finding is about. */
  record Span(int start, int end, CaseView.FindingView finding) {

    Span within(int length) {
      return new Span(Math.min(start, length), Math.min(end, length), finding);
    }
  }
}
