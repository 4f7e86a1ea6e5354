package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaAt;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reading schemas of both OpenAPI dialects without minding which. */
final class Schemas {

  private Schemas() {}

  /** What the schema refers to; empty if it is no reference. */
  static Optional<SchemaAt> target(JsonNode root, SchemaAt schema) {
    if (!schema.node().path("$ref").isTextual()) {
      return Optional.empty();
    }
    JsonPointer pointer = ReferenceResolver.pointer(schema.node().get("$ref").asText());
    return Optional.of(new SchemaAt(root.at(pointer), pointer));
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
