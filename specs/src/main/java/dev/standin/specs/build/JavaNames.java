package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.unsupported.JavaText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives properties names of which Java can make names, each another one. What they are called in
 * JSON stands beside them, for the templates.
 */
final class JavaNames {

  /** What a property, or a parameter, is called on the wire, as the text of a Java literal. */
  private static final String WIRE_NAME = "x-wire-name";

  /** Methods of every object, which the generator keeps away from where they are written so. */
  private static final Set<String> OF_OBJECTS =
      Set.of("clone finalize getClass hashCode notify notifyAll toString wait".split(" "));

  /** What the templates call the properties that a document does not name. */
  private static final String OTHERS = "additionalProperties";

  private JavaNames() {}

  /** Renames what has to be, in a document that is changed. */
  static void giveTo(JsonNode root) {
    Set<String> operations = new HashSet<>();
    DocumentObjects.visit(
        root,
        (object, pointer) -> {
          if (object.path("properties") instanceof ObjectNode properties) {
            rename(root, object, properties);
          }
          if (object.has("in") && object.path("name").isTextual()) {
            normalize(object);
          }
          if (object.path("operationId").asText("a").matches("[^A-Za-z]+")) {
            object.put("operationId", unused("operation", operations));
          }
        });
  }

  private static void rename(JsonNode root, ObjectNode schema, ObjectNode properties) {
    Set<String> used = new HashSet<>(Set.of(javaName(OTHERS)));
    OF_OBJECTS.stream()
        .filter(it -> !properties.has(it))
        .map(JavaNames::javaName)
        .forEach(used::add);
    Map<String, String> renamed = new LinkedHashMap<>();
    ObjectNode all = properties.objectNode();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = property.getKey();
      JsonNode value = property.getValue();
      if (value instanceof ObjectNode own) {
        JavaDefaults.ofProperty(root, own);
      }
      boolean isPlain =
          name.matches("(?=.*[A-Za-z0-9])[\\w.\\-@$ \\[\\]]+") && used.add(javaName(name));
      if (!isPlain) {
        renamed.put(name, unused(name, used));
        value = named(value, name);
      }
      all.set(renamed.getOrDefault(name, name), value);
    }
    if (properties.has(OTHERS)) {
      // Jackson would take it for the place of the others.
      schema.put("x-others", unused(OTHERS, used));
    }
    schema.set("properties", all);
    if (schema.path("required") instanceof ArrayNode required) {
      for (int i = 0; i < required.size(); i++) {
        String name = required.get(i).asText();
        required.set(i, renamed.getOrDefault(name, name));
      }
    }
  }

  /** Beside a reference nothing counts in OpenAPI 3.0. */
  private static JsonNode named(JsonNode value, String name) {
    if (!(value instanceof ObjectNode schema)) {
      return value;
    }
    ObjectNode named = schema;
    if (schema.has("$ref")) {
      named = schema.objectNode();
      named.putArray("allOf").add(schema);
    }
    return named.put(WIRE_NAME, JavaText.literal(name));
  }

  private static void normalize(ObjectNode parameter) {
    String name = parameter.get("name").asText();
    if (name.matches(".*[\"\\\\].*")) {
      parameter.put(WIRE_NAME, JavaText.literal(name));
      parameter.put("name", unused(name, new HashSet<>()));
    }
    if (parameter.path("schema") instanceof ObjectNode schema) {
      JavaDefaults.ofParameter(parameter, schema);
    }
  }

  /** A name that no other has, of the letters and digits of this one. */
  static String unused(String name, Set<String> used) {
    String words = name.replaceAll("[^A-Za-z0-9]+", " ").strip().replace(' ', '_');
    String base = words.isEmpty() ? "other" : words;
    int number = 2;
    while (!used.add(javaName(base + number))) {
      number++;
    }
    return base + number;
  }

  /** What the generator makes of a name, less its letter case. */
  static String javaName(String name) {
    return name.replace("@", "at").replaceAll("[^A-Za-z0-9$]", "").toLowerCase(Locale.ROOT);
  }
}
