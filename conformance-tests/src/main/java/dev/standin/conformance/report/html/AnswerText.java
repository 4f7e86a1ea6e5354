package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.report.data.ReportedResponse;
import dev.standin.conformance.report.html.CaseView.FindingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer part by part, each part with the findings about it: status, header fields, body. */
final class AnswerText {

  private static final String HEADER = "header ";

  /** Checks whose findings a parsed answer does not show. */
  private static final Set<String> ON_THE_WIRE = Set.of("syntax", "once", "framing", "bodiless");

  private final List<TextSegment> segments = new ArrayList<>();
  private final List<FindingView> findings;

  private AnswerText(List<FindingView> findings) {
    this.findings = findings;
  }

  static List<TextSegment> of(ReportedResponse response, List<FindingView> findings) {
    AnswerText answer = new AnswerText(findings);
    answer.add(String.valueOf(response.status()), "status", "status line");
    for (Header header : response.headers()) {
      answer.plain("\n");
      answer.add(
          header.name() + ": " + header.value(), HEADER + header.name(), "header fields", "head");
    }
    answer.absentHeaders(response);
    answer.plain("\n\n");
    answer.segments.add(
        TextSegment.of(
            response.body().isEmpty() ? "(no body)" : response.body(),
            findings.stream().filter(each -> each.finding().where().startsWith("body")).toList()));
    return answer.segments;
  }

  /** Whether only the octets of the answer show what the finding is about. */
  static boolean isOnTheWire(FindingView each) {
    return ON_THE_WIRE.contains(each.finding().check());
  }

  /** An answer's octets (ISO 8859-1): ends of line shown and kept, others as {@code \xNN}. */
  static String ofWire(String wire) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < wire.length(); i++) {
      char octet = wire.charAt(i);
      if (octet == '\n') {
        shown.append("␊\n");
      } else if (octet > '~') {
        shown.append("\\x%02X".formatted((int) octet));
      } else {
        shown.append(octet);
      }
    }
    return TextSegment.clipped(shown.toString());
  }

  /** What is missing has no place of its own, so a line says so. */
  private void absentHeaders(ReportedResponse response) {
    for (FindingView each : findings) {
      String where = each.finding().where();
      String name = where.substring(Math.min(HEADER.length(), where.length()));
      if (where.startsWith(HEADER)
          && !name.equals("fields")
          && response.headers().stream().noneMatch(h -> h.name().equalsIgnoreCase(name))) {
        plain("\n");
        add("(no field " + name + ")", where);
      }
    }
  }

  private void plain(String text) {
    segments.add(new TextSegment(text, false, List.of()));
  }

  private void add(String text, String... places) {
    segments.add(
        TextSegment.of(
            text,
            findings.stream()
                .filter(
                    each ->
                        Set.of(places).stream().anyMatch(each.finding().where()::equalsIgnoreCase))
                .toList()));
  }
}
