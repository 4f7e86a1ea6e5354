package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that may not fit a schema, made to break one of its constraints.
 *
 * @param name what it breaks, as part of a case id: {@code not-boolean}, {@code too-long}
 */
public record InvalidValue(String name, JsonNode value) {}
