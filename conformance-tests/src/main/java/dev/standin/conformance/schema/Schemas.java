package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SchemaAt;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reading schemas of both OpenAPI dialects without minding which. */
final class Schemas {

  private static final int MAX_REFERENCES = 32;

  private Schemas() {}

  /** What the schema refers to; itself if it is no reference. */
  static JsonNode resolve(JsonNode root, JsonNode schema) {
    JsonNode resolved = schema;
    for (int i = 0; resolved.path("$ref").isTextual() && i < MAX_REFERENCES; i++) {
      resolved = root.at(pointer(resolved));
    }
    return resolved;
  }

  /** What the schema refers to; empty if it is no reference. */
  static Optional<SchemaAt> target(JsonNode root, SchemaAt schema) {
    if (!schema.node().path("$ref").isTextual()) {
      return Optional.empty();
    }
    JsonPointer pointer = pointer(schema.node());
    return Optional.of(new SchemaAt(root.at(pointer), pointer));
  }

  private static JsonPointer pointer(JsonNode reference) {
    String fragment = reference.path("$ref").asText().substring(1);
    return JsonPointer.compile(
        URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** The types that are named; implied by other keywords if none is. */
  static Set<String> types(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else if (type.isTextual()) {
      types.add(type.asText());
    } else if (schema.has("properties") || schema.path("required").isArray()) {
      types.add("object");
    } else if (schema.has("items")) {
      types.add("array");
    }
    return types;
  }
}
