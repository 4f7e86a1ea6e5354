package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Header fields that the page documents are there if they are required, and are of their type. */
final class DocumentedHeaders implements ExchangeCheck {

  /** Of several parts, which are written one behind another. */
  private static final Set<String> COMPOSED = Set.of("array", "object");

  private final SpecDocument document;
  private final SchemaJudge judge;

  DocumentedHeaders(SpecDocument document, SchemaJudge judge) {
    this.document = document;
    this.judge = judge;
  }

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    Optional<StatusKey> key = operation.keyFor(response.status());
    return operation.slots().stream()
        .filter(slot -> key.filter(slot.status()::equals).isPresent())
        .flatMap(slot -> slot.headers().stream())
        .distinct()
        .flatMap(header -> wrong(header, response).stream())
        .toList();
  }

  private Optional<Violation> wrong(Parameter header, Response response) {
    Optional<String> sent = response.list(header.name());
    if (sent.isEmpty()) {
      return header.required()
          ? Optional.of(violation(header, Level.MUST, "the required field", "no such field"))
          : Optional.empty();
    }
    String type = header.schema().node().path("type").asText();
    return COMPOSED.contains(type)
        ? Optional.empty()
        : judge
            .refusal(header.schema(), sent.get())
            .map(
                level ->
                    violation(header, level, "a value of " + header.schema().node(), sent.get()));
  }

  private Violation violation(Parameter header, Level level, String expected, String actual) {
    return Violation.ofAnswer(Check.HEADER, level, "header " + header.name(), expected, actual)
        .at(document.locate(header.pointer()));
  }
}
