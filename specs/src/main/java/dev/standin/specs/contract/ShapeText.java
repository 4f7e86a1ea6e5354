package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes schemas on one line: {@code {code*: string|null, details: Error[]}}. A star marks what is
 * required, {@code closed} an object without further properties, {@code &} all of, {@code |} any
 * of, {@code ^} one of. Types with names stand as these; they are collected to be written once.
 */
public final class ShapeText {

  private static final String NAMED = "/components/schemas/[^/]+";

  private final JsonNode root;
  private final Set<JsonPointer> named = new LinkedHashSet<>();
  private final Set<JsonPointer> open = new HashSet<>();

  /**
   * @param root the document that references in schemas are resolved in
   */
  public ShapeText(JsonNode root) {
    this.root = root;
  }

  /** Where the types stand that were named so far, in the order of their first use. */
  List<JsonPointer> named() {
    return List.copyOf(named);
  }

  /** A schema as what refers to it writes it: by its name if it has one. */
  public String of(JsonNode schema, JsonPointer pointer) {
    if (pointer.toString().matches(NAMED)) {
      named.add(pointer);
      return pointer.last().getMatchingProperty();
    }
    if (!open.add(pointer)) {
      return "#" + pointer;
    }
    String text = shape(schema);
    open.remove(pointer);
    return text;
  }

  /** The named type that stands at this pointer, written out. */
  public String definition(JsonPointer pointer) {
    return shape(root.at(pointer));
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
    return of(root.at(pointer), pointer);
  }
}
