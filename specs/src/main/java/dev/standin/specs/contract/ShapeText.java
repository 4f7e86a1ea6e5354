package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SchemaAt;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a schema on one line: {@code Error{code*: string|null, details: Error[]}}. A star marks
 * what is required, {@code closed} an object without further properties, {@code &} all of, {@code
 * |} any of, {@code ^} one of. A named type is written out once and then stands for itself.
 */
final class ShapeText {

  private static final String NAMED = "/components/schemas/[^/]+";

  private final JsonNode root;
  private final Set<String> writtenOut = new HashSet<>();

  private ShapeText(JsonNode root) {
    this.root = root;
  }

  /**
   * The shape of a schema.
   *
   * @param root the document that references in the schema are resolved in
   */
  static String of(JsonNode root, SchemaAt schema) {
    return new ShapeText(root).at(schema.node(), schema.pointer());
  }

  private String at(JsonNode schema, JsonPointer pointer) {
    String place = pointer.toString();
    if (!place.matches(NAMED)) {
      return shape(schema);
    }
    String name = pointer.last().getMatchingProperty();
    if (!writtenOut.add(place)) {
      return name;
    }
    String shape = shape(schema);
    return name + (shape.startsWith("{") ? shape : "(" + shape + ")");
  }

  private String shape(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.asBoolean() ? "any" : "never";
    }
    List<String> parts = new ArrayList<>();
    String own = new OwnShape(schema, this::shape).text();
    if (!own.isEmpty()) {
      parts.add(own);
    }
    if (schema.path("$ref").isTextual()) {
      parts.add(reference(schema.get("$ref").asText()));
    }
    combine(schema.path("allOf"), " & ", parts);
    combine(schema.path("anyOf"), "|", parts);
    combine(schema.path("oneOf"), "^", parts);
    if (schema.has("not")) {
      parts.add("not(" + shape(schema.get("not")) + ")");
    }
    String text = parts.isEmpty() ? "any" : String.join(" & ", parts);
    return schema.has("default") ? text + " = " + schema.get("default") : text;
  }

  private void combine(JsonNode arms, String sign, List<String> parts) {
    List<String> shapes = new ArrayList<>();
    arms.forEach(arm -> shapes.add(shape(arm)));
    if (!shapes.isEmpty()) {
      String joined = String.join(sign, shapes);
      parts.add(shapes.size() == 1 ? joined : "(" + joined + ")");
    }
  }

  private String reference(String ref) {
    String fragment = ref.substring(1).replace("+", "%2B");
    JsonPointer pointer = JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
    boolean isNamed = pointer.toString().matches(NAMED);
    if (!isNamed && !writtenOut.add(pointer.toString())) {
      return ref;
    }
    return at(root.at(pointer), pointer);
  }
}
