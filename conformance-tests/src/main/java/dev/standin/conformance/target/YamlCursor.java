package dev.standin.conformance.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in a target file. What is wrong there is said with the key, the file and the line. */
record YamlCursor(SourcedTree tree, JsonPointer pointer, Environment environment) {

  JsonNode node() {
    return tree.root().at(pointer);
  }

  YamlCursor at(String key) {
    return new YamlCursor(tree, pointer.appendProperty(key), environment);
  }

  /** The place under a key; empty if there is no such key or nothing is there. */
  Optional<YamlCursor> optional(String key) {
    return node().hasNonNull(key) ? Optional.of(at(key)) : Optional.empty();
  }

  YamlCursor required(String key) {
    return optional(key).orElseThrow(() -> error("needs the key `" + key + "`"));
  }

  /** This mapping, which may have these keys only. */
  YamlCursor withKeys(String... keys) {
    for (String key : entries().keySet()) {
      if (!List.of(keys).contains(key)) {
        throw at(key).error("is not a key here; there are " + String.join(", ", keys));
      }
    }
    return this;
  }

  Map<String, YamlCursor> entries() {
    if (!node().isObject()) {
      throw error("has to be a mapping, not " + shown());
    }
    Map<String, YamlCursor> entries = new LinkedHashMap<>();
    node().fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
    return entries;
  }

  /** The texts of a list, or the one text that stands here instead of a list. */
  List<String> texts() {
    if (!node().isArray()) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < node().size(); i++) {
      texts.add(new YamlCursor(tree, pointer.appendIndex(i), environment).text());
    }
    if (texts.isEmpty()) {
      throw error("is an empty list");
    }
    return List.copyOf(texts);
  }

  /** The text or number here, with what stands in the environment put in. */
  String text() {
    if (!node().isTextual() && !node().isNumber() && !node().isBoolean()) {
      throw error("has to be text, not " + shown());
    }
    String text = resolved(node().asText());
    if (text.isEmpty()) {
      throw error("is empty");
    }
    return text;
  }

  Map<String, String> textsByName() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries().forEach((name, place) -> texts.put(name, place.text()));
    return texts;
  }

  /** Any value, with what stands in the environment put into its texts. */
  JsonNode value() {
    return JsonTexts.map(node(), this::resolved);
  }

  /** Where a variable is missing, all that the file needs are named at once. */
  private String resolved(String text) {
    if (!environment.missing(text).isEmpty()) {
      List<String> missing = environment.missing(tree.root().toString());
      throw error(
          missing.size() == 1
              ? "needs the environment variable " + missing.get(0) + ", which is not set"
              : "needs the environment variables "
                  + String.join(", ", missing)
                  + ", which are not set");
    }
    return environment.resolve(text);
  }

  SpecException error(String message) {
    String escaped = pointer.toString().substring(Math.min(1, pointer.toString().length()));
    // Of a path below `things` its own slashes are shown, which a JSON Pointer escapes.
    String key = escaped.replace("~1", "/").replace("~0", "~");
    return tree.sources().error(pointer, (key.isEmpty() ? "" : "`" + key + "` ") + message);
  }

  private String shown() {
    String text = node().toString();
    return "`" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "`";
  }
}
