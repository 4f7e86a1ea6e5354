package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.ReferenceResolver;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The parts of a document that speak of requests, in components too. Used once. */
final class RequestNodes {

  private final JsonNode root;
  private final Set<JsonNode> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private RequestNodes(JsonNode root) {
    this.root = root;
  }

  /** The nodes of requests, to be asked for by identity. */
  static Set<JsonNode> of(JsonNode root) {
    RequestNodes nodes = new RequestNodes(root);
    for (JsonNode path : root.path("paths")) {
      JsonNode item = ReferenceResolver.follow(root, path);
      nodes.add(item.path("parameters"));
      for (JsonNode operation : item) {
        nodes.add(operation.path("parameters"));
        nodes.add(operation.path("requestBody"));
      }
    }
    return nodes.found;
  }

  private void add(JsonNode node) {
    if (node.isContainerNode() && found.add(node)) {
      node.forEach(this::add);
      add(ReferenceResolver.follow(root, node));
    }
  }
}
