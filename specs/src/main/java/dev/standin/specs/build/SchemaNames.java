package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the schemas of a document names of which Java can make classes, each another one, and none
 * that the interface of the operations has in it. Of two that become one name the generator would
 * make one class, and say nothing. Used once.
 */
final class SchemaNames {

  private static final String PLACE = "#/components/schemas/";

  /** Of these the generator takes what it has itself, and does not make the class. */
  private static final Set<String> OF_GENERATOR =
      Set.of(
          ("anytype apimodel apimodelproperty array arraylist arrays binary boolean bytearray char"
                  + " date datetime decimal double file float hashmap int integer ioexception"
                  + " jsonadapter jsonignore jsonreader jsonsubtypes jsontypeinfo jsontypename"
                  + " jsonwriter linkedhashset localdatetime localtime long map number object schema"
                  + " serializedname set short string stringutil timestamp typeadapter uri uuid")
              .split(" "));

  /** A property of a component. */
  private static final Pattern INLINE =
      Pattern.compile("/components/schemas/([^/]+)/properties/([^/]+)");

  private final Map<String, String> renamed = new LinkedHashMap<>();

  private SchemaNames() {}

  /** Renames what has to be, in what was read from a document and is changed. */
  static void giveTo(ObjectNode root, SpecDocument document) {
    Set<String> used = usedByOperations(document);
    if (root.at("/components/schemas") instanceof ObjectNode schemas) {
      SchemaNames names = new SchemaNames();
      names.rename(schemas, used);
      if (!names.renamed.isEmpty()) {
        names.refer(root);
      }
    }
    DocumentObjects.visit(root, (object, pointer) -> giveTitle(object, pointer, used));
  }

  /**
   * Of two schemas with one title, or one that another has as its name, it would make one class;
   * and so of one without a title, which it calls after where it stands.
   */
  private static void giveTitle(ObjectNode schema, String pointer, Set<String> used) {
    if (pointer.matches("/components/schemas/[^/]+|/info")) {
      return;
    }
    if (schema.path("title").isTextual()
        && !used.add(JavaNames.javaName(schema.get("title").asText()))) {
      schema.remove("title");
    }
    Matcher place = INLINE.matcher(pointer);
    if (!schema.has("title")
        && (schema.has("enum") || schema.has("properties"))
        && place.matches()) {
      String name = place.group(1) + "_" + place.group(2);
      if (!used.add(JavaNames.javaName(name))) {
        schema.put("title", JavaNames.unused(name, used));
      }
    }
  }

  private static Set<String> usedByOperations(SpecDocument document) {
    Set<String> used = new HashSet<>(OF_GENERATOR);
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
