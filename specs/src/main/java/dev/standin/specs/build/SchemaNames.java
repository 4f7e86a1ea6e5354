package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives the schemas of a document names of which Java can make classes, each another one, and none
 * that the interface of the operations has in it. Of two that become one name the generator would
 * make one class, and say nothing. Used once.
 */
final class SchemaNames {

  private static final String PLACE = "#/components/schemas/";

  private final Map<String, String> renamed = new LinkedHashMap<>();

  private SchemaNames() {}

  /** Renames what has to be, in what was read from a document and is changed. */
  static void giveTo(ObjectNode root, SpecDocument document) {
    if (root.at("/components/schemas") instanceof ObjectNode schemas) {
      SchemaNames names = new SchemaNames();
      names.rename(schemas, usedByOperations(document));
      if (!names.renamed.isEmpty()) {
        names.refer(root);
      }
    }
  }

  private static Set<String> usedByOperations(SpecDocument document) {
    Set<String> used = new HashSet<>();
    used.add(JavaNames.javaName(document.vendor() + "Api"));
    for (Operation operation : document.operations()) {
      used.add(JavaNames.javaName(operation.operationId() + "Reply"));
    }
    return used;
  }

  private void rename(ObjectNode schemas, Set<String> used) {
    ObjectNode all = schemas.objectNode();
    schemas
        .properties()
        .forEach(
            each -> {
              String name = each.getKey();
              boolean isNone = JavaNames.javaName(name).isEmpty();
              if (isNone || !used.add(JavaNames.javaName(name))) {
                renamed.put(name, JavaNames.unused(name, used));
              }
              all.set(renamed.getOrDefault(name, name), each.getValue());
            });
    schemas.removeAll();
    schemas.setAll(all);
  }

  private void refer(JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().equals("$ref") && entry.getValue().isTextual()) {
        entry.setValue(TextNode.valueOf(target(entry.getValue().asText())));
      } else if (entry.getKey().equals("discriminator")) {
        entry
            .getValue()
            .path("mapping")
            .properties()
            .forEach(each -> each.setValue(TextNode.valueOf(mapped(each.getValue().asText()))));
      }
      refer(entry.getValue());
    }
    node.forEach(
        each -> {
          if (node.isArray()) {
            refer(each);
          }
        });
  }

  private String mapped(String value) {
    return value.startsWith("#") ? target(value) : renamed.getOrDefault(value, value);
  }

  private String target(String reference) {
    if (!reference.startsWith(PLACE)) {
      return reference;
    }
    String[] parts = reference.substring(PLACE.length()).split("/", 2);
    String name = parts[0].replace("~1", "/").replace("~0", "~");
    String other = renamed.get(name);
    return other == null ? reference : PLACE + other + (parts.length == 1 ? "" : "/" + parts[1]);
  }
}
