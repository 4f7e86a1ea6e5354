package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The request body of an operation.
 *
 * @param content schema by media type, in the document's order
 * @param examples values that the document gives beside the schema, by media type
 * @param pointer where its definition stands in the document
 */
public record RequestBody(
    boolean required,
    Map<String, SchemaAt> content,
    Map<String, List<JsonNode>> examples,
    JsonPointer pointer) {

  /** The document's own values for a media type; none if it has none. */
  public List<JsonNode> examplesOf(String mediaType) {
    return examples.getOrDefault(mediaType, List.of());
  }
}
