package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.files.Sha256;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a document says beside what a contract has a form for, by key. */
final class Settings {

  /** Keys of others than schemas whose values change nothing that is sent. */
  private static final Set<String> WORDING = Set.of("tags", "links", "bearerFormat");

  private static final int DIGITS = 16;

  private Settings() {}

  /**
   * The entries of an object that are neither known, nor wording, nor extensions.
   *
   * @param known keys that the contract has elsewhere
   */
  static Map<String, JsonNode> of(JsonNode root, JsonNode object, Set<String> known) {
    Map<String, JsonNode> settings = new TreeMap<>();
    object.properties().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .filter(entry -> !SchemaKeyword.is(entry.getKey(), SchemaKeyword.Role.WORDING))
        .filter(entry -> !WORDING.contains(entry.getKey()))
        .filter(entry -> !entry.getKey().startsWith("x-"))
        .filter(entry -> !entry.getValue().isBoolean() || entry.getValue().asBoolean())
        .forEach(entry -> settings.put(entry.getKey(), value(root, entry.getValue())));
    return settings;
  }

  /** The value itself; a digest of it and of all that it leads to if it refers to something. */
  static JsonNode value(JsonNode root, JsonNode value) {
    return value.findValue("$ref") == null
        ? JsonText.normal(value)
        : JsonNodeFactory.instance.textNode("sha256:" + digest(root, value));
  }

  private static String digest(JsonNode root, JsonNode value) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("", JsonText.normal(value).toString());
    Deque<JsonNode> open = new ArrayDeque<>(Set.of(value));
    while (!open.isEmpty()) {
      for (String reference : open.remove().findValuesAsText("$ref")) {
        JsonNode target =
            reference.startsWith("#") ? root.at(ReferenceResolver.pointer(reference)) : root;
        if (texts.putIfAbsent(reference, JsonText.normal(target).toString()) == null) {
          open.add(target);
        }
      }
    }
    return Sha256.of(texts.toString()).substring(0, DIGITS);
  }
}
