package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.ReportedResponse;
import dev.standin.conformance.report.html.CaseView.FindingView;
import java.util.ArrayList;
import java.util.List;

/** An answer as text, and where in it the findings' places are. */
final class AnswerText {

  private static final String HEADER = "header ";
  private static final String IN_BODY = "body at ";

  private final StringBuilder text = new StringBuilder();
  private final List<Piece.Span> spans = new ArrayList<>();
  private final List<FindingView> findings;

  private AnswerText(ReportedResponse response, List<FindingView> findings) {
    this.findings = findings;
    text.append(response.status());
    mark(0, "status", "status line");
    for (Header header : response.headers()) {
      line(header.name() + ": " + header.value(), HEADER + header.name(), "header fields", "head");
    }
    absentHeaders(response);
    text.append("\n\n");
    body(response.body());
  }

  static List<Piece> of(ReportedResponse response, List<FindingView> findings) {
    AnswerText answer = new AnswerText(response, findings);
    return Piece.cut(answer.text.toString(), answer.spans);
  }

  private void line(String line, String... places) {
    text.append('\n');
    int start = text.length();
    text.append(line);
    mark(start, places);
  }

  /** What is missing has no place of its own, so a line says so. */
  private void absentHeaders(ReportedResponse response) {
    for (FindingView each : findings) {
      String where = each.finding().where();
      if (where.startsWith(HEADER) && !where.equals("header fields")) {
        String name = where.substring(HEADER.length());
        if (response.headers().stream().noneMatch(h -> h.name().equalsIgnoreCase(name))) {
          line("(no field " + name + ")", where);
        }
      }
    }
  }

  private void body(String body) {
    int start = text.length();
    text.append(body.isEmpty() ? "(no body)" : body);
    for (FindingView each : findings) {
      ReportedFinding finding = each.finding();
      if (finding.where().startsWith(IN_BODY)) {
        JsonPlaces.Place place = JsonPlaces.find(body, finding.where().substring(IN_BODY.length()));
        spans.add(new Piece.Span(start + place.start(), start + place.end(), each));
      } else if (finding.where().equals("body")) {
        int at = finding.actual().isEmpty() ? -1 : body.indexOf(finding.actual());
        spans.add(
            at < 0
                ? new Piece.Span(start, text.length(), each)
                : new Piece.Span(start + at, start + at + finding.actual().length(), each));
      }
    }
  }

  private void mark(int start, String... places) {
    for (FindingView each : findings) {
      for (String place : places) {
        if (each.finding().where().equalsIgnoreCase(place)) {
          spans.add(new Piece.Span(start, text.length(), each));
        }
      }
    }
  }
}
