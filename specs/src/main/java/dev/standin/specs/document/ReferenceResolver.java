package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.specs.page.SpecException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Follows references inside a document (OpenAPI 3.1.0, section 4.8.23). */
public final class ReferenceResolver {

  /** How a reference begins that points into a file beside the document. */
  private static final String IN_FILES = "#/" + DocumentObjects.FILES + "/";

  private ReferenceResolver() {}

  /**
   * What a chain of references leads to, as long as nothing that counts stands beside {@code $ref};
   * the node itself if it is no reference.
   *
   * @throws SpecException if one leads nowhere, or the chain back to itself
   */
  static JsonCursor resolve(JsonCursor node) {
    Set<String> seen = new LinkedHashSet<>();
    JsonCursor found = node;
    while (found.node().has("$ref") && OpenApiVersion.of(found.tree()).isReference(found.node())) {
      if (!seen.add(found.node().get("$ref").asText())) {
        throw node.error("circular $ref: " + String.join(" → ", seen) + " leads back to itself.");
      }
      found = target(found).orElseThrow();
    }
    return found;
  }

  /**
   * Where a node's {@code $ref} points, one step and whatever stands beside it; empty if it has
   * none.
   *
   * @throws SpecException if it leads nowhere; the message names the reference and its page line
   */
  public static Optional<JsonCursor> target(JsonCursor node) {
    JsonNode ref = node.node().path("$ref");
    if (!ref.isTextual()) {
      return Optional.empty();
    }
    String text = ref.asText();
    Optional<String> unread = unreadFile(node.tree().root(), text);
    if (unread.isPresent()) {
      throw broken(node, text, unread.get());
    }
    if (!text.startsWith("#")) {
      throw broken(
          node,
          text,
          "there is no file for it%s; only references inside the document (#/…) and to files beside it are read."
              .formatted(text.matches("[^#]+#.+") ? ", or no such place in it" : ""));
    }
    JsonCursor target;
    try {
      target = node.at(pointer(text));
    } catch (IllegalArgumentException e) {
      throw broken(
          node, text, "neither a JSON Pointer such as #/components/… nor one schema's `$anchor`.");
    }
    if (target.node().isMissingNode()) {
      throw broken(node, text, "there is nothing at that place.");
    }
    return Optional.of(target);
  }

  /**
   * What the references of a document that was read lead to, whatever stands beside {@code $ref};
   * of references in a circle some one of them, and of one that is no pointer a missing node.
   */
  public static JsonNode follow(JsonNode root, JsonNode node) {
    Set<String> seen = new HashSet<>();
    JsonNode found = node;
    while (found.path("$ref").isTextual() && seen.add(found.get("$ref").asText())) {
      try {
        found = root.at(pointer(found.get("$ref").asText()));
      } catch (IllegalArgumentException e) {
        return MissingNode.getInstance();
      }
    }
    return found;
  }

  /**
   * Where a reference inside a document points (RFC 6901, section 6).
   *
   * @param reference {@code #} and a JSON Pointer, percent-encoded
   * @throws IllegalArgumentException if it is no such reference
   */
  public static JsonPointer pointer(String reference) {
    if (!reference.startsWith("#")) {
      throw new IllegalArgumentException(reference + " does not begin with #");
    }
    // A plus sign stands for a space in forms only.
    String fragment = reference.substring(1).replace("+", "%2B");
    return JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
  }

  /** Why a file could not be read, which then stands there in its place. */
  private static Optional<String> unreadFile(JsonNode root, String ref) {
    return fileOf(ref)
        .map(name -> root.path(DocumentObjects.FILES).path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** The file that it points into; empty if it does not, or is no pointer. */
  private static Optional<String> fileOf(String ref) {
    try {
      return ref.startsWith(IN_FILES)
          ? Optional.of(pointer(ref).tail().getMatchingProperty())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Named as it is written: of a file with what is in it. */
  private static SpecException broken(JsonCursor reference, String ref, String why) {
    String written =
        fileOf(ref)
            .map(file -> file + ref.substring(IN_FILES.length()).replaceFirst("^[^/]*", "#"))
            .orElse(ref);
    return reference
        .get("$ref")
        .orElse(reference)
        .error("unresolved $ref `" + written.replaceFirst("#$", "") + "`: " + why);
  }
}
