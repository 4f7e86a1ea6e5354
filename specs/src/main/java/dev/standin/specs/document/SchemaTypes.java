package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The types that a schema names (JSON Schema Validation 2020-12, section 6.1.1). */
public final class SchemaTypes {

  private SchemaTypes() {}

  /** The one, or those of a list, as they are written. */
  public static List<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    Stream<JsonNode> all = type.isArray() ? type.valueStream() : Stream.of(type);
    return all.filter(JsonNode::isTextual).map(JsonNode::asText).toList();
  }

  /** Those beside null. */
  public static List<String> withoutNull(JsonNode schema) {
    return of(schema).stream().filter(it -> !it.equals("null")).toList();
  }

  /** Whether null is all that it names. */
  public static boolean isNull(JsonNode schema) {
    return of(schema).equals(List.of("null"));
  }

  /** Whether a value is of a type; {@code 1.0} is an integer too. */
  public static boolean has(String type, JsonNode value) {
    return covers(type, ofValue(value));
  }

  /** Whether all values of the second type are of the first. */
  public static boolean covers(String type, String other) {
    return type.equals("any")
        || type.equals(other)
        || (type.equals("number") && other.equals("integer"));
  }

  /** The narrowest type of a value. */
  public static String ofValue(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : "number";
    }
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
