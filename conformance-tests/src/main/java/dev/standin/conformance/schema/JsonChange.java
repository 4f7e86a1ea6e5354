package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A change in one place of a JSON value.
 *
 * @param at the root, a property of an object or an element of an array
 * @param value what stands there instead; empty to leave the property out
 */
public record JsonChange(JsonPointer at, Optional<JsonNode> value) {

  /** The value changed; the one given stays as it is. */
  public JsonNode apply(JsonNode whole) {
    if (at.matches()) {
      return value.orElseThrow(() -> new IllegalStateException("The root cannot be left out"));
    }
    JsonNode copy = whole.deepCopy();
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ObjectNode object) {
      String property = at.last().getMatchingProperty();
      value.ifPresentOrElse(node -> object.set(property, node), () -> object.remove(property));
    } else if (parent instanceof ArrayNode array) {
      value.ifPresent(node -> array.set(at.last().getMatchingIndex(), node));
    }
    return copy;
  }

  /** {@code body /user}. */
  public String place() {
    return "body" + (at.matches() ? "" : " " + at);
  }

  /** {@code body /user=7}, {@code without body /user}. */
  public String text() {
    return value.map(node -> place() + "=" + node).orElse("without " + place());
  }
}
