package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Rewrites the texts in a JSON value. */
final class JsonTexts {

  private JsonTexts() {}

  static JsonNode map(JsonNode value, UnaryOperator<String> change) {
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(change.apply(value.asText()));
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(e -> object.set(e.getKey(), map(e.getValue(), change)));
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(map(item, change)));
      return array;
    }
    return value;
  }
}
