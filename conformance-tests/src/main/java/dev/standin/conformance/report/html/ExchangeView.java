package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.report.html.AnswerText.TextSegment;
import dev.standin.conformance.request.Curl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request and its answer side by side.
 *
 * @param form how the request was written down; empty if as usual
 * @param answer the answer's text with what is wrong marked; why there is none, if there is none
 * @param wire the answer's octets, where only they show what is wrong and they are known
 */
record ExchangeView(
    String purpose,
    String request,
    String form,
    List<TextSegment> answer,
    String wire,
    String curl) {

  /** Checks of what a parsed answer does not show. */
  private static final Set<Check> ON_THE_WIRE =
      Set.of(Check.SYNTAX, Check.ONCE, Check.FRAMING, Check.BODILESS);

  static ExchangeView of(JudgedExchange judged) {
    Exchange exchange = judged.exchange();
    Form form = exchange.request().form();
    Set<String> places =
        judged.violations().stream().map(Violation::where).collect(Collectors.toSet());
    boolean onTheWire =
        judged.violations().stream().map(Violation::check).anyMatch(ON_THE_WIRE::contains);
    return new ExchangeView(
        exchange.purpose(),
        text(exchange.request()),
        form == Form.PLAIN ? "" : form.text(),
        exchange
            .response()
            .map(response -> AnswerText.of(response, places))
            .orElseGet(
                () -> List.of(new TextSegment(exchange.failure().orElse("no answer"), true))),
        exchange
            .response()
            .filter(response -> onTheWire)
            .map(
                response ->
                    AnswerText.ofWire(new String(response.octets(), StandardCharsets.ISO_8859_1)))
            .orElse(""),
        Curl.of(exchange.request()));
  }

  private static String text(Request request) {
    StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.url());
    for (Header header : request.headers()) {
      text.append('\n').append(header.name()).append(": ").append(header.value());
    }
    request.body().ifPresent(body -> text.append("\n\n").append(body));
    return TextSegment.clipped(text.toString());
  }
}
