package dev.standin.conformance.report.html;

import dev.standin.conformance.report.data.ReportedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The octets of an answer, and where in them the findings' places are. */
final class WireText {

  /** Checks whose findings a parsed answer does not show. */
  private static final Set<String> CHECKS = Set.of("syntax", "once", "framing", "bodiless");

  private static final Pattern END_OF_HEAD = Pattern.compile("\r?\n\r?\n");
  private static final Pattern BARE_LINE_FEED = Pattern.compile("[^\n]*(?<!\r)\n");
  private static final Pattern OCTETS = Pattern.compile("([0-9]{1,9}) octets");

  private final String wire;
  private final int endOfHead;
  private final List<Piece.Span> spans = new ArrayList<>();

  private WireText(String wire) {
    this.wire = wire;
    Matcher end = END_OF_HEAD.matcher(wire);
    this.endOfHead = end.find() ? end.end() : wire.length();
  }

  static boolean isAbout(CaseView.FindingView each) {
    return CHECKS.contains(each.finding().check());
  }

  /** The octets, ends of line shown and kept, octets beyond ASCII as {@code \xNN}. */
  static List<Piece> of(String wire, List<CaseView.FindingView> findings) {
    WireText text = new WireText(wire);
    findings.forEach(text::mark);
    return Piece.cut(wire, text.spans).stream()
        .map(each -> new Piece(shown(each.text()), each.marked(), each.refs()))
        .toList();
  }

  private void mark(CaseView.FindingView each) {
    ReportedFinding finding = each.finding();
    int before = spans.size();
    Matcher behind = OCTETS.matcher(finding.actual());
    if (finding.where().equals("behind the answer") && behind.matches()) {
      int count = Math.min(Integer.parseInt(behind.group(1)), wire.length());
      spans.add(new Piece.Span(wire.length() - count, wire.length(), each));
    } else if (finding.where().equals("head")) {
      lines(BARE_LINE_FEED, each);
    } else if (finding.where().startsWith("header ")) {
      String name = finding.where().substring("header ".length());
      lines(
          field(name.equals("fields") ? "content-length|transfer-encoding" : Pattern.quote(name)),
          each);
    }
    int at = finding.actual().isBlank() ? -1 : wire.indexOf(finding.actual());
    if (spans.size() == before && at >= 0) {
      spans.add(new Piece.Span(at, at + finding.actual().length(), each));
    } else if (spans.size() == before) {
      boolean inBody = finding.where().toLowerCase(Locale.ROOT).matches("body.*|chunk.*");
      spans.add(new Piece.Span(inBody ? endOfHead : 0, inBody ? wire.length() : endOfHead, each));
    }
  }

  private static Pattern field(String names) {
    return Pattern.compile(
        "^(" + names + ")[ \t]*:[^\n]*", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  }

  private void lines(Pattern pattern, CaseView.FindingView each) {
    Matcher line = pattern.matcher(wire).region(0, endOfHead);
    while (line.find()) {
      spans.add(new Piece.Span(line.start(), line.end(), each));
    }
  }

  private static String shown(String octets) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < octets.length(); i++) {
      char octet = octets.charAt(i);
      if (octet == '\n') {
        shown.append("␊\n");
      } else if (octet > '~') {
        shown.append("\\x%02X".formatted((int) octet));
      } else {
        shown.append(octet);
      }
    }
    return shown.toString();
  }
}
