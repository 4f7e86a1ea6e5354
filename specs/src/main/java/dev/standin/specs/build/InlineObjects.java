package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.DocumentObjects;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes components of the objects within {@code allOf}: of an enum in one the generator makes no
 * class, and refers to it.
 */
final class InlineObjects {

  private static final String SCHEMAS = "/components/schemas";

  private final Set<String> used = new HashSet<>();
  private final Map<String, JsonNode> added = new LinkedHashMap<>();

  private InlineObjects(ObjectNode root) {
    root.at(SCHEMAS).fieldNames().forEachRemaining(name -> used.add(JavaNames.javaName(name)));
  }

  /** Moves them, in what was read from a document and is changed. */
  static void move(ObjectNode root) {
    InlineObjects objects = new InlineObjects(root);
    DocumentObjects.visit(
        root,
        (object, pointer) -> {
          if (object.has("allOf")) {
            String name = pointer.startsWith(SCHEMAS + "/") ? pointer.replaceFirst(".*/", "") : "";
            Stream.concat(Stream.of(object), object.path("allOf").valueStream())
                .forEach(it -> objects.moveFrom(it.path("properties"), name + "_allOf_"));
          }
        });
    if (!objects.added.isEmpty()) {
      root.withObject(SCHEMAS).setAll(objects.added);
    }
  }

  private void moveFrom(JsonNode properties, String prefix) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode schema = property.getValue();
      String name = prefix + property.getKey();
      if (schema.path("items") instanceof ObjectNode items && hasEnumInside(items)) {
        ((ObjectNode) schema).set("items", moved(items, name + "_inner"));
      } else if (schema instanceof ObjectNode object && hasEnumInside(object)) {
        property.setValue(moved(object, name));
      }
    }
  }

  private static boolean hasEnumInside(ObjectNode schema) {
    return schema.has("properties") && schema.get("properties").findValue("enum") != null;
  }

  private JsonNode moved(ObjectNode schema, String name) {
    String unused = used.add(JavaNames.javaName(name)) ? name : JavaNames.unused(name, used);
    added.put(unused, schema);
    return schema.objectNode().put("$ref", "#" + SCHEMAS + "/" + unused);
  }
}
