package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A parameter of an operation, its own or its path's, references resolved.
 *
 * @param name the name as sent
 * @param style how its value is written
 * @param examples values that the document gives beside the schema
 * @param pointer where its definition stands in the document
 */
public record Parameter(
    String name,
    ParameterIn in,
    boolean required,
    SchemaAt schema,
    ParameterStyle style,
    List<JsonNode> examples,
    JsonPointer pointer) {}
