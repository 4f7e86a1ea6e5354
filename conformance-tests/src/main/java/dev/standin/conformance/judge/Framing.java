package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.List;

/** Answers that HTTP keeps bodiless have neither a body nor fields that announce one. */
final class Framing implements ExchangeCheck {

  static boolean isBodiless(String method, int status) {
    return method.equals("HEAD") || status == 204 || status == 304;
  }

  @Override
  public List<Finding> check(Operation operation, Exchange exchange, Response response) {
    if (response.status() != 204) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (response.hasBody()) {
      findings.add(
          finding(Level.MUST, exchange, "body", "none", response.body().length + " octets"));
    }
    for (String field : List.of("Content-Length", "Transfer-Encoding")) {
      response
          .header(field)
          .ifPresent(
              v -> findings.add(finding(Level.MUST, exchange, "header " + field, "none", v)));
    }
    // No RFC forbids it; but there is nothing that it could be the type of.
    response
        .header("Content-Type")
        .ifPresent(
            v -> findings.add(finding(Level.SHOULD, exchange, "header Content-Type", "none", v)));
    return findings;
  }

  private static Finding finding(
      Level level, Exchange exchange, String where, String expected, String actual) {
    return new Finding(Check.BODILESS, level, exchange, where, expected, actual);
  }
}
