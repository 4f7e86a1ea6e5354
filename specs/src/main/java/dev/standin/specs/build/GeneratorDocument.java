package dev.standin.specs.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SpecDocument;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A document as the generator gets it: what we read, written as JSON. Of a page's own bytes it
 * would make something else, since it reads YAML 1.1: {@code yes}, {@code 12:30}, {@code 012}.
 */
final class GeneratorDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GeneratorDocument() {}

  /** The document, with what the generator cannot take made plain. */
  static byte[] of(SpecDocument document) {
    ObjectNode root = document.root().deepCopy();
    if (document.version() == OpenApiVersion.V3_2) {
      // The generator knows no newer one, and what is new is left out or told.
      root.put("openapi", "3.1.1");
    }
    // Of a path that is a reference it would make nothing.
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      path.setValue(ReferenceResolver.follow(root, path.getValue()).deepCopy());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(root)
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read cannot be written", e);
    }
  }
}
