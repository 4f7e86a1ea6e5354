package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.unsupported.JavaText;
import dev.standin.specs.unsupported.UnenforcedKeywords;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A document as it counts for one direction: "if the property has readOnly being true and is in the
 * required list, required will take effect on the response only" (OpenAPI 3.0.3, section 4.7.24).
 */
final class DirectedDocument {

  private static final int MAX_DEPTH = 8;
  private final JsonNode root;
  private final Direction direction;

  private DirectedDocument(JsonNode root, Direction direction) {
    this.root = root;
    this.direction = direction;
  }

  static JsonNode of(JsonNode root, Direction direction) {
    JsonNode copy = root.deepCopy();
    new DirectedDocument(root, direction).relax(copy, Set.of());
    return copy;
  }

  /** Takes out of each list of required properties those that are not sent. */
  private void relax(JsonNode node, Set<String> around) {
    Set<String> absent = around;
    if (node instanceof ObjectNode schema && (schema.has("properties") || schema.has("allOf"))) {
      absent = new HashSet<>(around);
      collect(schema, absent, 0);
    }
    if (node instanceof ObjectNode schema && schema.get("required") instanceof ArrayNode required) {
      Set<String> gone = absent;
      required.removeIf(name -> gone.contains(name.asText()));
      if (required.isEmpty()) {
        // OpenAPI 3.0 does not allow an empty list.
        schema.remove("required");
      }
    }
    if (node instanceof ObjectNode schema
        && schema.path("pattern").isTextual()
        && !JavaText.isPattern(schema.get("pattern").asText())) {
      // The validator would read none of the schemas around one; that it is not judged is told.
      schema.remove("pattern");
    }
    if (node instanceof ObjectNode schema && UnenforcedKeywords.isOfUnknownType(schema)) {
      schema.remove("type"); // To the validator nothing is of it; that it says nothing is told.
    }
    if (node.path("patternProperties") instanceof ObjectNode patterns) {
      patterns.properties().removeIf(each -> !JavaText.isPattern(each.getKey()));
    }
    if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
      // The validator knows references alone.
      for (Map.Entry<String, JsonNode> mapped : mapping.properties()) {
        mapped.setValue(TextNode.valueOf(Discriminator.reference(mapped.getValue().asText())));
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      relax(entry.getValue(), entry.getKey().equals("allOf") ? absent : Set.of());
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        relax(item, around);
      }
    }
  }

  private void collect(JsonNode schema, Set<String> absent, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode resolved = ReferenceResolver.follow(root, property.getValue());
      if (property.getValue().path(direction.absent()).asBoolean()
          || resolved.path(direction.absent()).asBoolean()) {
        absent.add(property.getKey());
      }
    }
    for (JsonNode part : schema.path("allOf")) {
      collect(ReferenceResolver.follow(root, part), absent, depth + 1);
    }
  }
}
