package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A document in which one node is removed or has another value.
 *
 * @param pointer the node
 * @param how {@code removed}, or the value that it has
 */
record Mutation(JsonPointer pointer, String how, JsonNode document) {

  /** All mutations of a document, one node at a time. */
  static List<Mutation> allOf(JsonNode document) {
    List<Mutation> mutations = new ArrayList<>();
    collect(document, document, JsonPointer.empty(), mutations);
    return mutations;
  }

  private static void collect(
      JsonNode document, JsonNode node, JsonPointer pointer, List<Mutation> mutations) {
    if (!pointer.matches()) {
      mutations.add(new Mutation(pointer, "removed", removed(document, pointer)));
      JsonNode other = other(node);
      mutations.add(new Mutation(pointer, other.toString(), replaced(document, pointer, other)));
    }
    node.propertyStream()
        .forEach(
            entry ->
                collect(
                    document, entry.getValue(), pointer.appendProperty(entry.getKey()), mutations));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(document, node.get(i), pointer.appendIndex(i), mutations);
    }
  }

  private static JsonNode other(JsonNode node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node.isTextual()) {
      return json.textNode(node.asText() + "x");
    }
    if (node.isBoolean()) {
      return json.booleanNode(!node.asBoolean());
    }
    return node.isNumber() ? json.numberNode(node.asInt() + 1) : json.objectNode();
  }

  private static JsonNode removed(JsonNode document, JsonPointer pointer) {
    JsonNode copy = document.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    if (parent instanceof ArrayNode array) {
      array.remove(pointer.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
    }
    return copy;
  }

  private static JsonNode replaced(JsonNode document, JsonPointer pointer, JsonNode value) {
    JsonNode copy = document.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    if (parent instanceof ArrayNode array) {
      array.set(pointer.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    }
    return copy;
  }
}
