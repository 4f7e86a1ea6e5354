package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.wire.WireAnswer;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The octets of the answer are one HTTP message, and its dates are dates. */
final class WireCheck implements ExchangeCheck {

  private static final Pattern IMF_FIXDATE =
      Pattern.compile(
          "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9]"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT");

  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\xff]*\"");

  private static final String DATE = "a date such as Sun, 06 Nov 1994 08:49:37 GMT";

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    List<Violation> violations = new ArrayList<>();
    WireAnswer.read(response.octets(), exchange.request().method())
        .ifPresent(answer -> violations.addAll(answer.faults()));
    // Without content, the coding of it is told of that.
    boolean unknown = exchange.request().form() == Form.HTTP_1_0 && response.status() != 204;
    Stream.of(
            wrong(
                response,
                "X-Standin-Injected",
                value -> true,
                Level.MUST,
                Check.SYNTAX,
                "nothing that the request's path has put there"),
            wrong(
                response,
                "Transfer-Encoding",
                coding -> unknown,
                Level.MUST,
                Check.FRAMING,
                "none, which HTTP/1.0 does not have (RFC 9112, section 6.1)"),
            wrong(response, "Date", value -> !isDate(value), Level.MUST, Check.DATE, DATE),
            wrong(
                response,
                "Retry-After",
                value -> !value.matches("[0-9]+") && !isDate(value),
                Level.MUST,
                Check.DATE,
                "a number of seconds, or " + DATE),
            wrong(
                response,
                "ETag",
                value -> !ENTITY_TAG.matcher(value).matches(),
                // Some libraries leave out a tag without quotes; none breaks.
                Level.SHOULD,
                Check.SYNTAX,
                "a text in quotes (RFC 9110, section 8.8.3)"))
        .flatMap(Optional::stream)
        .forEach(violations::add);
    return violations;
  }

  private static boolean isDate(String value) {
    return IMF_FIXDATE.matcher(value).matches();
  }

  private static Optional<Violation> wrong(
      Response response,
      String name,
      Predicate<String> isWrong,
      Level level,
      Check check,
      String expected) {
    return response
        .header(name)
        .filter(isWrong)
        .map(value -> Violation.ofAnswer(check, level, "header " + name, expected, value));
  }
}
