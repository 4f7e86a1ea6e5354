package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * The servers that a scope of a document names (OpenAPI 3.1.0, section 4.8.5).
 *
 * @param list at least one
 */
record Servers(List<Spot> list) {

  /** Those of the document; where it names none, the one that OpenAPI says there is then. */
  static Servers ofDocument(Version version) {
    return named(version.root())
        .orElseGet(
            () -> {
              JsonNode root = JsonNodeFactory.instance.objectNode().put("url", "/");
              return new Servers(List.of(new Spot(version, root, version.root().pointer())));
            });
  }

  /** Those of the operation itself or of its path; empty where neither names any. */
  static Optional<Servers> ofOperation(Spot operation) {
    return named(operation).or(() -> named(operation.version().at(operation.pointer().head())));
  }

  private static Optional<Servers> named(Spot scope) {
    return scope
        .get("servers")
        .map(Spot::items)
        .filter(servers -> !servers.isEmpty())
        .map(Servers::new);
  }
}
