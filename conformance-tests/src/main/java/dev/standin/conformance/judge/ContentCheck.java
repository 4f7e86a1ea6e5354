package dev.standin.conformance.judge;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.conformance.schema.SchemaJudge.SchemaError;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Media type and body are what the page gives for the status. Where the page gives no content, it
 * is silent about a body, and so is this check.
 */
final class ContentCheck implements ExchangeCheck {

  private final SchemaJudge judge;
  private final SpecDocument document;

  ContentCheck(SpecDocument document, SchemaJudge judge) {
    this.judge = judge;
    this.document = document;
  }

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    Optional<StatusKey> key = operation.keyFor(response.status());
    List<Slot> slots =
        operation.slots().stream()
            .filter(slot -> key.filter(slot.status()::equals).isPresent())
            .filter(slot -> slot.mediaType().isPresent())
            .toList();
    // The only response of a document may be meant for what is served, and say nothing of errors.
    boolean isOfServed =
        response.status() / 100 >= 4
            && operation.slots().stream()
                .allMatch(slot -> slot.status() instanceof StatusKey.Default);
    return check(operation, exchange, response, slots).stream()
        .map(each -> isOfServed ? each.atMost(Level.SHOULD) : each)
        .toList();
  }

  private List<Violation> check(
      Operation operation, Exchange exchange, Response response, List<Slot> slots) {
    if (slots.isEmpty() || Framing.isBodiless(exchange.request().method(), response.status())) {
      return List.of();
    }
    Optional<String> actual = response.header("Content-Type");
    Optional<Slot> slot =
        slots.stream()
            .filter(each -> actual.filter(type -> matches(each, type)).isPresent())
            .max(
                Comparator.comparingInt(
                    each -> MediaTypes.exactness(each.mediaType().orElse(""), actual.orElse(""))));
    if (slot.isEmpty() && actual.isEmpty() && !response.hasBody() && mayBeEmpty(slots)) {
      return List.of();
    }
    if (slot.isEmpty()) {
      return List.of(
          Violation.must(
                  Check.CONTENT_TYPE,
                  "header Content-Type",
                  slots.stream()
                      .flatMap(s -> s.mediaType().stream())
                      .map(type -> (MediaRange.isRange(type) ? "a media type within " : "") + type)
                      .collect(joining(" or ")),
                  actual.orElse("no Content-Type") + (response.hasBody() ? "" : ", no body"))
              .at(document.locate(slots.get(0).pointer())));
    }
    return body(operation, slot.get(), exchange, response);
  }

  /** Whether no content is the empty text, which needs no type (RFC 9110, section 8.3). */
  private boolean mayBeEmpty(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.mediaType().filter(type -> type.startsWith("text/")).isPresent())
        .flatMap(slot -> slot.schema().stream())
        .anyMatch(schema -> judge.accepts(schema, TextNode.valueOf("")));
  }

  private List<Violation> body(
      Operation operation, Slot slot, Exchange exchange, Response response) {
    boolean binary =
        slot.schema().stream()
            .anyMatch(each -> each.node().path("format").asText().equals("binary"));
    if (binary || !JsonMediaType.matches(response.header("Content-Type").orElse(""))) {
      return List.of();
    }
    try {
      JsonNode body = StrictJson.parse(CodingCheck.decoded(response).orElse(new byte[0]));
      List<Violation> violations = new ArrayList<>();
      slot.schema().stream()
          .flatMap(schema -> judge.errors(schema, body).stream())
          .forEach(error -> violations.add(violation(error, slot, body)));
      if (response.status() / 100 == 2) {
        EchoedId.check(operation, exchange, body).ifPresent(violations::add);
      }
      return violations;
    } catch (StrictJson.MalformedJsonException e) {
      // What is there and malformed is found without the page's help.
      if (response.hasBody()) {
        return List.of();
      }
      return List.of(
          Violation.must(
                  Check.BODY_JSON,
                  "body",
                  "one JSON text in UTF-8",
                  e.getMessage() + ": " + excerpt(response.text()))
              .at(document.locate(slot.pointer())));
    }
  }

  private Violation violation(SchemaError error, Slot slot, JsonNode body) {
    String where = error.at().isEmpty() ? "body" : "body at " + error.at();
    return Violation.ofAnswer(
            Check.BODY_SCHEMA,
            error.level(),
            where,
            error.message(),
            excerpt(error.at().isEmpty() ? body.toString() : body.at(error.at()).toString()))
        .at(document.locate(slot.pointer()))
        .ofSchema(error.keyword());
  }

  private static boolean matches(Slot slot, String actual) {
    return slot.mediaType().filter(type -> MediaTypes.matches(type, actual)).isPresent();
  }

  static String excerpt(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
