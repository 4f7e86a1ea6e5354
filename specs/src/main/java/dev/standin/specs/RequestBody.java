package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;

/**
 * The request body of an operation.
 *
 * @param content schema by media type, in the document's order
 * @param pointer where its definition stands in the document
 */
public record RequestBody(boolean required, Map<String, SchemaAt> content, JsonPointer pointer) {}
