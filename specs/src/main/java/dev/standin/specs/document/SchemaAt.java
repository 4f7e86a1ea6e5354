package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema and its place in the document. References inside it are not resolved.
 *
 * @param node the schema as written; if it is a reference as a whole, what it refers to
 * @param pointer where {@code node} stands in the document
 */
public record SchemaAt(JsonNode node, JsonPointer pointer) {}
