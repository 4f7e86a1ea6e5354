package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A parameter of an operation, its own or its path's, references resolved.
 *
 * @param name the name as sent
 * @param pointer where its definition stands in the document
 */
public record Parameter(
    String name, ParameterIn in, boolean required, SchemaAt schema, JsonPointer pointer) {}
