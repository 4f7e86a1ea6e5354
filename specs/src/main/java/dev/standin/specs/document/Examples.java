package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Values that stand beside a schema (OpenAPI 3.1.0, sections 4.8.12.2 and 4.8.14.1). */
final class Examples {

  private Examples() {}

  static List<JsonNode> of(JsonCursor beside) {
    List<JsonNode> values = new ArrayList<>();
    beside.get("example").map(JsonCursor::node).ifPresent(values::add);
    // What has the wrong form is no example; nothing is derived from it that could be wrong.
    beside
        .get("examples")
        .filter(examples -> examples.node().isObject())
        .ifPresent(
            examples ->
                examples.entries().stream()
                    .map(JsonCursor::resolved)
                    .flatMap(example -> example.get("value").stream())
                    .map(JsonCursor::node)
                    .forEach(values::add));
    return List.copyOf(values);
  }
}
