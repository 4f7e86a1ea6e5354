package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.wire.WireAnswer;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The octets of the answer are one HTTP message, and its dates are dates. */
final class WireCheck implements ExchangeCheck {

  private static final Pattern IMF_FIXDATE =
      Pattern.compile(
          "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9]"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT");

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    List<Violation> violations = new ArrayList<>();
    WireAnswer.read(response.octets(), exchange.request().method())
        .ifPresent(answer -> violations.addAll(answer.faults()));
    response
        .header("X-Standin-Injected")
        .map(
            value ->
                Violation.must(
                    Check.SYNTAX,
                    "header X-Standin-Injected",
                    "nothing that the request's path has put there",
                    value))
        .ifPresent(violations::add);
    response
        .header("Transfer-Encoding")
        .filter(coding -> exchange.request().form() == Form.HTTP_1_0)
        // Without content it is told of that.
        .filter(coding -> response.status() != 204)
        .map(
            coding ->
                Violation.must(
                    Check.FRAMING,
                    "header Transfer-Encoding",
                    "none, which HTTP/1.0 does not have (RFC 9112, section 6.1)",
                    coding))
        .ifPresent(violations::add);
    wrongDate(response, "Date", "").ifPresent(violations::add);
    wrongDate(response, "Retry-After", "a number of seconds, or ").ifPresent(violations::add);
    return violations;
  }

  private static Optional<Violation> wrongDate(Response response, String name, String or) {
    return response
        .header(name)
        .filter(value -> !IMF_FIXDATE.matcher(value).matches())
        .filter(value -> or.isEmpty() || !value.matches("[0-9]+"))
        .map(
            value ->
                Violation.must(
                    Check.DATE,
                    "header " + name,
                    or + "a date such as Sun, 06 Nov 1994 08:49:37 GMT",
                    value));
  }
}
