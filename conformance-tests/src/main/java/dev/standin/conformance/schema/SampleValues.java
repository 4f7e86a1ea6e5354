package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.SchemaAt;
import java.util.Map;

/** Makes values that are valid against a schema. The same schema always gives the same value. */
public final class SampleValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 6;
  private static final Map<String, String> BY_FORMAT =
      Map.ofEntries(
          Map.entry("uuid", "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d"),
          Map.entry("date-time", "2026-01-02T03:04:05Z"),
          Map.entry("date", "2026-01-02"),
          Map.entry("time", "03:04:05Z"),
          Map.entry("duration", "PT1S"),
          Map.entry("email", "somebody@example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("byte", "c3RhbmRpbg=="));

  private final JsonNode root;

  /**
   * A maker of values for one document's schemas.
   *
   * @param root the document in which references are looked up
   */
  public SampleValues(JsonNode root) {
    this.root = root;
  }

  /** A value with nothing but what is required. */
  public JsonNode required(SchemaAt schema) {
    return sample(schema.node(), 0, false);
  }

  /** A value with every property that is named, down to where the schema repeats itself. */
  public JsonNode full(SchemaAt schema) {
    return sample(schema.node(), 0, true);
  }

  private JsonNode sample(JsonNode reference, int depth, boolean full) {
    JsonNode schema = Schemas.resolve(root, reference);
    for (String given : new String[] {"const", "example", "default"}) {
      if (schema.has(given) && !schema.path(given).isNull()) {
        return schema.path(given);
      }
    }
    if (schema.path("examples").path(0).isValueNode()) {
      return schema.path("examples").path(0);
    }
    if (schema.path("enum").has(0)) {
      return schema.path("enum").path(0);
    }
    if (schema.has("allOf")) {
      return merged(schema, depth, full);
    }
    for (String choice : new String[] {"oneOf", "anyOf"}) {
      if (schema.path(choice).has(0)) {
        return sample(schema.path(choice).path(0), depth, full);
      }
    }
    return byType(schema, depth, full);
  }

  private JsonNode byType(JsonNode schema, int depth, boolean full) {
    String type = Schemas.types(schema).stream().findFirst().orElse("string");
    return switch (type) {
      case "object" -> object(schema, depth, full);
      case "array" -> array(schema, depth, full);
      case "boolean" -> JSON.booleanNode(true);
      case "integer" -> JSON.numberNode(integer(schema));
      case "number" -> JSON.numberNode(integer(schema) + 0.5);
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema, int depth, boolean full) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean required = requires(schema, property.getKey());
      if (required || (full && depth < MAX_DEPTH)) {
        object.set(property.getKey(), sample(property.getValue(), depth + 1, full));
      }
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth, boolean full) {
    int wanted = Math.max(schema.path("minItems").asInt(0), full && depth < MAX_DEPTH ? 1 : 0);
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < wanted; i++) {
      array.add(sample(schema.path("items"), depth + 1, full));
    }
    return array;
  }

  private JsonNode merged(JsonNode schema, int depth, boolean full) {
    ObjectNode merged = JSON.objectNode();
    for (JsonNode part : schema.path("allOf")) {
      JsonNode value = sample(part, depth, full);
      if (!(value instanceof ObjectNode object)) {
        return value;
      }
      merged.setAll(object);
    }
    merged.setAll(object(schema, depth, full));
    return merged;
  }

  private static boolean requires(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(1);
    boolean above = schema.path("exclusiveMinimum").asBoolean(false);
    JsonNode bound = schema.path("exclusiveMinimum");
    return bound.isNumber() ? bound.asLong() + 1 : above ? least + 1 : least;
  }

  private static String text(JsonNode schema) {
    String text = BY_FORMAT.getOrDefault(schema.path("format").asText(), "sample");
    int shortest = schema.path("minLength").asInt(0);
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String padded = text + "x".repeat(Math.max(0, shortest - text.length()));
    return padded.substring(0, Math.min(padded.length(), longest));
  }
}
