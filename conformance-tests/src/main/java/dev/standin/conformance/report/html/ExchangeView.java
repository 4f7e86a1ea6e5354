package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.report.data.ReportedExchange;
import dev.standin.conformance.report.data.ReportedRequest;
import dev.standin.conformance.report.data.ReportedResponse;
import java.util.List;
import java.util.Objects;

/**
 * A request and its answer side by side.
 *
 * @param form how the request was written down; empty if as usual
 * @param answer the answer's text with the places that findings are about; why there is none, if
 *     there is none
 * @param wire the answer's octets, where they are known and something is wrong; else empty
 * @param wireOpen whether a finding is about something that only the octets show
 */
record ExchangeView(
    ReportedExchange exchange,
    String anchor,
    String request,
    String form,
    List<TextSegment> answer,
    String wire,
    boolean wireOpen) {

  static ExchangeView of(
      ReportedExchange exchange, String anchor, List<CaseView.FindingView> findings) {
    ReportedResponse response = exchange.response();
    String form = exchange.request().form();
    String wire = response == null ? null : response.wire();
    return new ExchangeView(
        exchange,
        anchor,
        text(exchange.request()),
        form.equals(Form.PLAIN.text()) ? "" : form,
        response == null
            ? List.of(
                TextSegment.of(
                    Objects.requireNonNullElse(exchange.failure(), "no answer"), findings))
            : AnswerText.of(response, findings),
        wire == null ? "" : AnswerText.ofWire(wire),
        findings.stream().anyMatch(AnswerText::isOnTheWire));
  }

  private static String text(ReportedRequest request) {
    StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.url());
    for (Header header : request.headers()) {
      text.append('\n').append(header.name()).append(": ").append(header.value());
    }
    String body = request.body();
    if (body != null) {
      text.append("\n\n").append(body);
    }
    return TextSegment.clipped(text.toString());
  }
}
