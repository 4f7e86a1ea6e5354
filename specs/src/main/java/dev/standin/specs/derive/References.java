package dev.standin.specs.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SpecException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Follows references inside a document (OpenAPI 3.1.0, section 4.8.23). */
final class References {

  /** What 3.1 allows beside {@code $ref} without changing what a schema accepts. */
  private static final Set<String> ANNOTATIONS =
      Set.of("$ref", "description", "summary", "title", "deprecated", "readOnly", "writeOnly");

  /** Keys of values that may look like references and are none. */
  private static final Set<String> VALUES = Set.of("example", "default", "enum", "const");

  private References() {}

  static At resolve(At at) {
    Set<String> seen = new LinkedHashSet<>();
    At found = at;
    while (isReference(found)) {
      if (!seen.add(found.node().get("$ref").asText())) {
        throw at.error("circular $ref: " + String.join(" → ", seen) + " leads back to itself.");
      }
      found = target(found);
    }
    return found;
  }

  /** Where a reference points. */
  static At target(At reference) {
    String ref = reference.node().get("$ref").asText();
    if (!ref.startsWith("#")) {
      throw broken(
          reference,
          "unresolved $ref `" + ref + "`: only references inside the document (#/…) are read.");
    }
    JsonPointer pointer = pointer(reference, ref);
    JsonNode node = reference.tree().root().at(pointer);
    if (node.isMissingNode()) {
      throw broken(reference, "unresolved $ref `" + ref + "`: there is nothing at that place.");
    }
    return new At(reference.tree(), node, pointer);
  }

  /** Checks that every reference in the document leads to something. */
  static void check(At root) {
    check(root, root.node(), "", new HashSet<>());
  }

  private static void check(At root, JsonNode node, String pointer, Set<String> checked) {
    JsonNode ref = node.path("$ref");
    if (ref.isTextual() && checked.add(ref.asText())) {
      At reference = new At(root.tree(), node, JsonPointer.compile(pointer));
      target(reference);
      resolve(reference);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(root, node.get(i), pointer + "/" + i, checked);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (pointer.endsWith("/properties") || !VALUES.contains(key)) {
        String escaped = key.replace("~", "~0").replace("/", "~1");
        check(root, entry.getValue(), pointer + "/" + escaped, checked);
      }
    }
  }

  private static SpecException broken(At reference, String message) {
    return reference.get("$ref").orElse(reference).error(message);
  }

  private static boolean isReference(At at) {
    if (!at.node().path("$ref").isTextual()) {
      return false;
    }
    boolean is30 = at.tree().root().path("openapi").asText().startsWith("3.0");
    return is30 || at.node().propertyStream().allMatch(e -> ANNOTATIONS.contains(e.getKey()));
  }

  private static JsonPointer pointer(At reference, String ref) {
    try {
      String fragment = ref.substring(1).replace("+", "%2B");
      return JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw broken(
          reference, "unresolved $ref `" + ref + "`: not a JSON Pointer such as #/components/….");
    }
  }
}
