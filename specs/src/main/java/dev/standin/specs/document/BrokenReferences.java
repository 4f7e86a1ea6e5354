package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The references of a document that lead nowhere, or to themselves. */
final class BrokenReferences {

  private final JsonCursor root;
  private final List<SpecException> inOrder = new ArrayList<>();

  /** What is wrong with each, by the identity of the object that has it. */
  private final IdentityHashMap<JsonNode, SpecException> byNode = new IdentityHashMap<>();

  private BrokenReferences(JsonCursor root) {
    this.root = root;
  }

  /** All that a document has. */
  static BrokenReferences in(JsonCursor root) {
    BrokenReferences references = new BrokenReferences(root);
    Set<String> sound = new HashSet<>();
    DocumentObjects.visitAll(root.node(), (node, at) -> references.look(node, at, sound));
    return references;
  }

  private void look(JsonNode node, String pointer, Set<String> sound) {
    JsonNode ref = node.path("$ref");
    if (ref.isTextual() && !sound.contains(ref.asText())) {
      JsonCursor reference = root.at(JsonPointer.compile(pointer));
      try {
        ReferenceResolver.target(reference);
        ReferenceResolver.resolve(reference);
        sound.add(ref.asText());
      } catch (SpecException e) {
        byNode.put(node, e);
        inOrder.add(e);
      }
    }
  }

  /** All, in the document's order. */
  List<SpecException> all() {
    return List.copyOf(inOrder);
  }

  /** One that can be reached from a node, through other references too. */
  Optional<SpecException> reachedFrom(JsonNode node) {
    return byNode.isEmpty()
        ? Optional.empty()
        : reached(node, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private Optional<SpecException> reached(JsonNode node, Set<JsonNode> seen) {
    SpecException found = byNode.get(node);
    if (found != null || !node.isContainerNode() || !seen.add(node)) {
      return Optional.ofNullable(found);
    }
    if (node.path("$ref").isTextual()) {
      Optional<SpecException> behind = reached(ReferenceResolver.follow(root.node(), node), seen);
      if (behind.isPresent()) {
        return behind;
      }
    }
    for (JsonNode child : node) {
      Optional<SpecException> below = reached(child, seen);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
