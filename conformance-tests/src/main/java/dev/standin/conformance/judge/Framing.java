package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.stream.Stream;

/** Answers that HTTP keeps bodiless have neither a body nor fields that announce one. */
final class Framing implements ExchangeCheck {

  static boolean isBodiless(String method, int status) {
    return method.equals("HEAD") || status == 204 || status == 304;
  }

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    if (response.status() != 204) {
      return List.of();
    }
    if (response.hasBody()) {
      return one(Level.MUST, "body", response.body().length + " octets");
    }
    return Stream.of("Content-Length", "Transfer-Encoding")
        .filter(field -> response.header(field).isPresent())
        .findFirst()
        .map(field -> announced(field, response.header(field).orElse("")))
        // No RFC forbids a type; but there is nothing that it could be the type of.
        .or(
            () ->
                response
                    .header("Content-Type")
                    .map(type -> one(Level.SHOULD, "header Content-Type", type)))
        .orElse(List.of());
  }

  /** Who is told of no octets waits for none: it is wrong, and hurts nobody. */
  private static List<Violation> announced(String field, String value) {
    boolean none = field.equals("Content-Length") && value.strip().equals("0");
    return one(none ? Level.SHOULD : Level.MUST, "header " + field, value);
  }

  /** What announces content is not told beside the content. */
  private static List<Violation> one(Level level, String where, String actual) {
    return List.of(Violation.ofAnswer(Check.BODILESS, level, where, "none", actual));
  }
}
