package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Follows references of a document that was read, and so leads somewhere everywhere. */
final class Pointers {

  private Pointers() {}

  /** Where a reference inside the document points (RFC 6901, section 6). */
  static JsonPointer of(String reference) {
    String fragment = reference.substring(1).replace("+", "%2B");
    return JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
  }

  /** What a chain of references leads to; the node itself if it is none. */
  static JsonNode resolved(JsonNode root, JsonNode node) {
    JsonNode found = node;
    while (found.path("$ref").isTextual()) {
      found = root.at(of(found.get("$ref").asText()));
    }
    return found;
  }
}
