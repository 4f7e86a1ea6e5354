package dev.standin.server.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.server.http.Phrases;
import dev.standin.server.http.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Texts and numbers that a schema allows. */
final class Scalars {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Numbers of these names are the status. */
  private static final Set<String> STATUS =
      Set.of("status", "code", "statuscode", "status_code", "http_status", "httpstatus");

  /** Texts of these names are one word for what went wrong. */
  private static final Set<String> CODES =
      Set.of("code", "type", "id", "name", "status", "error_code", "errorcode", "request_id");

  private Scalars() {}

  /** Whether a property of this name holds a word for programs rather than a sentence. */
  static boolean isCode(String name) {
    return CODES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether any sentence is allowed. */
  static boolean isFree(JsonNode schema) {
    return Stream.of("enum", "const", "pattern", "format").noneMatch(schema::has);
  }

  static JsonNode text(JsonNode schema, String name, boolean says, Refusal refusal) {
    if (says && isFree(schema)) {
      return JSON.textNode(fitted(refusal.sentence(), schema));
    }
    return given(schema)
        .filter(JsonNode::isTextual)
        .orElseGet(() -> JSON.textNode(fitted(text(schema, name, refusal.status()), schema)));
  }

  private static String text(JsonNode schema, String name, int status) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> "00000000-0000-0000-0000-000000000000";
      case "date-time" -> "1970-01-01T00:00:00Z";
      case "date" -> "1970-01-01";
      case "time" -> "00:00:00Z";
      case "uri", "uri-reference", "url", "iri" -> "about:blank";
      case "email" -> "nobody@example.com";
      case "ipv4" -> "127.0.0.1";
      case "ipv6" -> "::1";
      case "hostname" -> "localhost";
      default -> isCode(name) ? word(status) : "";
    };
  }

  /** {@code not_found}. */
  private static String word(int status) {
    return Phrases.of(status).toLowerCase(Locale.ROOT).replaceAll("\\W+", "_");
  }

  /** Lengths are counted in characters, not in UTF-16 (JSON Schema 2020-12, section 6.3). */
  private static String fitted(String text, JsonNode schema) {
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      return text.substring(0, text.offsetByCodePoints(0, longest));
    }
    return text + ".".repeat(Math.max(0, schema.path("minLength").asInt() - length));
  }

  static JsonNode number(JsonNode schema, String name, int status) {
    if (STATUS.contains(name.toLowerCase(Locale.ROOT)) && allows(schema, status)) {
      return JSON.numberNode(status);
    }
    return given(schema).filter(JsonNode::isNumber).orElseGet(() -> JSON.numberNode(least(schema)));
  }

  private static boolean allows(JsonNode schema, int value) {
    return least(schema).intValue() <= value
        && value <= schema.path("maximum").asInt(Integer.MAX_VALUE)
        && !schema.has("multipleOf");
  }

  /** Zero, if it is allowed; else the smallest that is. */
  private static BigDecimal least(JsonNode schema) {
    BigDecimal step = schema.path("multipleOf").decimalValue();
    step = step.signum() == 0 ? BigDecimal.ONE : step;
    BigDecimal least = BigDecimal.ZERO;
    JsonNode exclusive = schema.path("exclusiveMinimum");
    JsonNode minimum = exclusive.isNumber() ? exclusive : schema.path("minimum");
    boolean isExclusive = exclusive.isNumber() || exclusive.asBoolean();
    JsonNode maximum = schema.path("maximum");
    if (minimum.isNumber() && minimum.decimalValue().signum() >= 0) {
      least = minimum.decimalValue().divide(step, 0, RoundingMode.CEILING).multiply(step);
      boolean isAtBound = isExclusive && least.compareTo(minimum.decimalValue()) == 0;
      return isAtBound ? least.add(step) : least;
    }
    if (maximum.isNumber() && maximum.decimalValue().signum() < 0) {
      least = maximum.decimalValue().divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }
    return least;
  }

  /** The document's own value: an example or a default. */
  static Optional<JsonNode> given(JsonNode schema) {
    return Stream.of(
            schema.path("example"), schema.path("examples").path(0), schema.path("default"))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .findFirst();
  }
}
