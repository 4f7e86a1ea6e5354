package dev.standin.server.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads schemas of a document with what they refer to and combine as one. */
final class Shapes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode root;

  Shapes(JsonNode root) {
    this.root = root;
  }

  /** One schema of the parts: itself, what it refers to, all of allOf, the first of a choice. */
  ObjectNode whole(JsonNode schema) {
    ObjectNode whole = JSON.objectNode();
    add(schema, whole, new HashSet<>());
    return whole;
  }

  /**
   * Adds a part.
   *
   * @param followed the references whose targets are part of it already; one that comes again adds
   *     nothing, and if it leads back to where it is there is no instance
   */
  private void add(JsonNode schema, ObjectNode whole, Set<String> followed) {
    if (!schema.isObject()) {
      return;
    }
    String reference = schema.path("$ref").asText();
    if (schema.path("$ref").isTextual() && followed.add(reference)) {
      add(target(reference), whole, followed);
    }
    schema.path("allOf").forEach(part -> add(part, whole, followed));
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      switch (keyword.getKey()) {
        case "$ref", "allOf", "anyOf", "oneOf" -> {}
        case "properties" ->
            whole.withObject("/properties").setAll((ObjectNode) keyword.getValue());
        case "required" -> addAll(whole.withArray("/required"), keyword.getValue());
        default -> whole.set(keyword.getKey(), keyword.getValue());
      }
    }
    for (String choice : new String[] {"anyOf", "oneOf"}) {
      addChoice(schema.path(choice), whole, followed);
    }
  }

  private void addChoice(JsonNode arms, ObjectNode whole, Set<String> followed) {
    boolean first = true;
    for (JsonNode arm : arms) {
      if (arm.path("type").asText().equals("null")) {
        whole.put("nullable", true);
      } else if (first) {
        add(arm, whole, followed);
        first = false;
      }
    }
  }

  private static void addAll(ArrayNode all, JsonNode more) {
    more.forEach(all::add);
  }

  private JsonNode target(String reference) {
    String fragment = reference.replaceFirst("^#", "").replace("+", "%2B");
    return root.at(JsonPointer.compile(URLDecoder.decode(fragment, UTF_8)));
  }

  /** The first type that is not null; guessed from other keywords where there is none. */
  String type(JsonNode whole) {
    JsonNode type = whole.path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    for (JsonNode each : type) {
      if (!each.asText().equals("null")) {
        return each.asText();
      }
    }
    if (type.isArray() && !type.isEmpty()) {
      return "null";
    }
    boolean isObject = whole.has("properties") || whole.has("required");
    return isObject ? "object" : whole.has("items") ? "array" : "any";
  }

  /** In either version's way (OpenAPI 3.0.3, section 4.7.24; 3.1.0, section 4.8.24). */
  boolean isNullable(JsonNode whole) {
    boolean listed = false;
    for (JsonNode each : whole.path("type")) {
      listed |= each.asText().equals("null");
    }
    return listed || whole.path("nullable").asBoolean();
  }

  static Set<String> required(JsonNode whole) {
    Set<String> required = new LinkedHashSet<>();
    whole.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }
}
