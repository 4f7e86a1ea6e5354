package dev.standin.conformance.judge;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Applies every check that an answer is subject to without being asked. */
public final class ExchangeJudge {

  private final List<ExchangeCheck> always;
  private final List<ExchangeCheck> documented;

  /**
   * A judge of a server.
   *
   * @param secrets that it accepts
   */
  public ExchangeJudge(SpecDocument document, Set<String> secrets) {
    this.always =
        List.of(
            new WireCheck(),
            new Framing(),
            new StatusHeaders(),
            new Internals(secrets),
            new CodingCheck(),
            new LabelledJson());
    SchemaJudge schemas = new SchemaJudge(document, Direction.ANSWER);
    this.documented =
        List.of(
            new ContentCheck(document, schemas),
            new DocumentedHeaders(document, schemas),
            new DocumentedStatus());
  }

  /**
   * What is wrong with the answer; nothing if there is none.
   *
   * @param described whether the operation's responses describe it; they always do if it was served
   */
  public List<Violation> judge(Operation operation, Exchange exchange, boolean described) {
    if (exchange.response().isEmpty()) {
      return List.of();
    }
    Response response = exchange.response().get();
    List<Violation> violations = new ArrayList<>();
    always.forEach(check -> violations.addAll(check.check(operation, exchange, response)));
    if (described || isServed(operation, exchange, response)) {
      documented.forEach(check -> violations.addAll(check.check(operation, exchange, response)));
    }
    return violations;
  }

  private static boolean isServed(Operation operation, Exchange exchange, Response response) {
    return response.status() / 100 == 2 && exchange.request().method().equals(operation.method());
  }
}
