package dev.standin.server.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.server.http.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest value that a schema allows: an object has what it has to have, a list what it has to
 * hold. The message of the refusal is put where it fits best. What a {@code pattern} or {@code not}
 * asks for is met only by an example or a default. Where even the smallest is larger than a refusal
 * can be, it is an empty object.
 */
final class SmallestBody {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A schema that needs more levels than this needs itself. */
  private static final int DEEPEST = 24;

  /**
   * A schema that needs more than this for a refusal was not written for one. Types that need
   * several of their own type would double with each level.
   */
  private static final long LARGEST = 1 << 16;

  /** What a value counts for; a text counts for its length as well. */
  private static final int PER_VALUE = 16;

  private final Shapes shapes;
  private final Carrier carrier;
  private final Refusal refusal;
  private long size;

  SmallestBody(JsonNode root, Refusal refusal) {
    this.shapes = new Shapes(root);
    this.carrier = new Carrier(shapes);
    this.refusal = refusal;
  }

  JsonNode of(JsonNode schema) {
    size = 0;
    JsonNode body = value(schema, "", true, 0);
    return isTooLarge() ? JSON.objectNode() : body;
  }

  private boolean isTooLarge() {
    return size > LARGEST;
  }

  /** Where the document says that there is JSON and no more. */
  JsonNode ofNoSchema() {
    return JSON.objectNode().put("message", refusal.sentence());
  }

  /**
   * A value.
   *
   * @param name the property it is for; empty for a whole body or an item
   * @param says whether the message is to be put here
   */
  private JsonNode value(JsonNode written, String name, boolean says, int depth) {
    size += PER_VALUE;
    if (depth > DEEPEST || isTooLarge()) {
      return JSON.nullNode();
    }
    JsonNode schema = shapes.whole(written);
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (!schema.path("enum").isEmpty()) {
      return schema.path("enum").get(0);
    }
    if (shapes.isNullable(schema) && !(says && carrier.carries(schema))) {
      return JSON.nullNode();
    }
    return switch (shapes.type(schema)) {
      case "object" -> object(schema, says, depth);
      case "array" -> array(schema, name, says, depth);
      case "string" -> text(schema, name, says);
      case "integer", "number" -> Scalars.number(schema, name, refusal.status());
      case "boolean" -> Scalars.given(schema).orElse(JSON.booleanNode(false));
      case "null" -> JSON.nullNode();
      default -> depth == 0 ? ofNoSchema() : JSON.objectNode();
    };
  }

  private JsonNode text(JsonNode schema, String name, boolean says) {
    size += Math.max(0, schema.path("minLength").asLong());
    return isTooLarge() ? JSON.nullNode() : Scalars.text(schema, name, says, refusal);
  }

  private ObjectNode object(JsonNode schema, boolean says, int depth) {
    Optional<String> speaker = says ? carrier.propertyOf(schema) : Optional.empty();
    Set<String> required = Shapes.required(schema);
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      boolean speaks = speaker.filter(name::equals).isPresent();
      if (required.remove(name) || speaks) {
        object.set(name, value(property.getValue(), name, speaks, depth + 1));
      }
    }
    JsonNode rest = schema.path("additionalProperties");
    for (String name : required) {
      object.set(name, value(rest, name, false, depth + 1));
    }
    long fewest = schema.path("minProperties").asLong();
    for (int i = object.size(); i < fewest && !isTooLarge(); i++) {
      object.set("property" + i, value(rest, "", false, depth + 1));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, String name, boolean says, int depth) {
    ArrayNode array = JSON.arrayNode();
    JsonNode items = schema.path("items");
    boolean speaks = says && carrier.carries(items);
    long fewest = Math.max(schema.path("minItems").asLong(), speaks ? 1 : 0);
    for (int i = 0; i < fewest && !isTooLarge(); i++) {
      array.add(value(items, name, speaks && i == 0, depth + 1));
    }
    return array;
  }
}
