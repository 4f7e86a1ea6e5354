package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.SchemaAt;
import java.util.stream.Stream;

/** The property that tells which member of a {@code oneOf} a value is (OpenAPI 3.1.0, 4.8.25). */
final class Discriminator {

  private Discriminator() {}

  /** The value saying what it is, where the document has a discriminator; then as it was. */
  static Stream<JsonNode> named(Constraints around, SchemaAt member, JsonNode value) {
    String reference = member.node().path("$ref").asText();
    Stream<JsonNode> named =
        around
            .all("discriminator")
            .filter(each -> value.has(each.path("propertyName").asText()) && !reference.isEmpty())
            .map(each -> named(each, reference, (ObjectNode) value.deepCopy()));
    return Stream.concat(named, Stream.of(value));
  }

  private static JsonNode named(JsonNode discriminator, String reference, ObjectNode value) {
    return value.put(
        discriminator.path("propertyName").asText(),
        name(discriminator.path("mapping"), reference));
  }

  /** "A schema name or URI reference" (OpenAPI 3.1.0, section 4.8.25): the name as a reference. */
  static String reference(String mapped) {
    return mapped.matches("[A-Za-z0-9._-]+") ? "#/components/schemas/" + mapped : mapped;
  }

  private static String name(JsonNode mapping, String reference) {
    return mapping
        .propertyStream()
        .filter(entry -> reference.equals(reference(entry.getValue().asText())))
        .map(entry -> entry.getKey())
        .findFirst()
        .orElse(reference.substring(reference.lastIndexOf('/') + 1));
  }
}
