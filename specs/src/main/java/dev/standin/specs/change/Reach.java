package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which components of a document its operations lead to. */
final class Reach {

  private static final String SCHEMES = "#/components/securitySchemes/";

  private final Version version;
  private final Set<String> references = new HashSet<>();
  private final Deque<JsonNode> open = new ArrayDeque<>();

  private Reach(Version version) {
    this.version = version;
  }

  /** The pointers of all that is referred to, directly or through others. */
  static Set<String> of(Version version) {
    Reach reach = new Reach(version);
    JsonNode root = version.root().node();
    root.propertyStream()
        .filter(entry -> !entry.getKey().equals("components"))
        .forEach(entry -> reach.add(entry.getKey(), entry.getValue()));
    while (!reach.open.isEmpty()) {
      reach.open.remove().properties().forEach(e -> reach.add(e.getKey(), e.getValue()));
    }
    return Set.copyOf(reach.references);
  }

  private void add(String key, JsonNode node) {
    if (key.equals("security")) {
      node.forEach(item -> item.fieldNames().forEachRemaining(name -> follow(SCHEMES + name)));
    }
    if (node.isTextual() && node.asText().startsWith("#/")) {
      follow(node.asText());
    } else if (node.isArray()) {
      node.forEach(item -> add("", item));
    } else if (node.isObject()) {
      open.add(node);
    }
  }

  private void follow(String reference) {
    try {
      JsonPointer pointer = Version.pointer(reference);
      JsonNode target = version.root().node().at(pointer);
      if (!target.isMissingNode() && references.add(pointer.toString())) {
        add("", target);
      }
    } catch (IllegalArgumentException e) {
      // A text that only looks like a reference leads nowhere.
      references.remove(reference);
    }
  }
}
