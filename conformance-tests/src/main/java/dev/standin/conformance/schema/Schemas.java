package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reading schemas of both OpenAPI dialects without minding which. */
final class Schemas {

  private static final int MAX_REFERENCES = 32;

  private Schemas() {}

  /** What the schema refers to; itself if it is no reference. */
  static JsonNode resolve(JsonNode root, JsonNode schema) {
    JsonNode resolved = schema;
    for (int i = 0; resolved.has("$ref") && i < MAX_REFERENCES; i++) {
      String reference = resolved.path("$ref").asText();
      resolved = root.at(JsonPointer.compile(decoded(reference.substring(1))));
    }
    return resolved;
  }

  private static String decoded(String fragment) {
    return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The types that are named; implied by other keywords if none is. */
  static Set<String> types(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else if (type.isTextual()) {
      types.add(type.asText());
    } else if (schema.has("properties") || schema.has("required")) {
      types.add("object");
    } else if (schema.has("items")) {
      types.add("array");
    }
    return types;
  }
}
