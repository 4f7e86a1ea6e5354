package dev.standin.specs.tables;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.page.SourceMap;
import dev.standin.specs.page.SourcedTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Builds a tree and notes the page line of each object and list in it. */
final class SourcedBuilder {

  private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();

  ObjectNode object(int line) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    lines.put(object, line);
    return object;
  }

  ArrayNode array(int line) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    lines.put(array, line);
    return array;
  }

  /** The tree under this root; a value has the line of the object or list that it stands in. */
  SourcedTree tree(String file, JsonNode root) {
    Map<String, Integer> byPointer = new HashMap<>();
    collect(root, JsonPointer.empty(), 1, byPointer);
    return new SourcedTree(root, new SourceMap(file, Map.copyOf(byPointer)));
  }

  private void collect(JsonNode node, JsonPointer at, int outer, Map<String, Integer> byPointer) {
    int line = lines.getOrDefault(node, outer);
    byPointer.put(at.toString(), line);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      collect(entry.getValue(), at.appendProperty(entry.getKey()), line, byPointer);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at.appendIndex(i), line, byPointer);
      }
    }
  }
}
