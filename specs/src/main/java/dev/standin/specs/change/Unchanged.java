package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which schemas are the same with all that they refer to, so that large documents with few changes
 * need not be walked from every operation.
 */
final class Unchanged {

  private final boolean sameSpelling;
  private final Set<String> changed = new HashSet<>();

  Unchanged(Version before, Version now) {
    this.sameSpelling = before.is31() == now.is31();
    JsonNode old = before.root().node();
    JsonNode other = now.root().node();
    Map<String, List<String>> usedBy = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String reference : references(old)) {
      JsonNode target = at(old, reference);
      references(target)
          .forEach(used -> usedBy.computeIfAbsent(used, none -> new ArrayList<>()).add(reference));
      if (!target.equals(at(other, reference))) {
        open.add(reference);
      }
    }
    while (!open.isEmpty()) {
      String reference = open.remove();
      if (changed.add(reference)) {
        open.addAll(usedBy.getOrDefault(reference, List.of()));
      }
    }
  }

  boolean is(Spot before, Spot now) {
    return sameSpelling
        && Version.nameOf(before).equals(Version.nameOf(now))
        && before.node().equals(now.node())
        && references(before.node()).stream().noneMatch(changed::contains);
  }

  private static Set<String> references(JsonNode node) {
    Set<String> references = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      JsonNode next = open.remove();
      JsonNode reference = next.path("$ref");
      if (reference.isTextual()) {
        references.add(reference.asText());
      }
      next.forEach(open::add);
    }
    return references;
  }

  /** A text that only looks like a reference leads nowhere. */
  private static JsonNode at(JsonNode root, String reference) {
    try {
      return root.at(Version.pointer(reference));
    } catch (IllegalArgumentException e) {
      return root.at(JsonPointer.empty());
    }
  }
}
