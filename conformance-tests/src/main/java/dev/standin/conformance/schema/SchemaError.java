package dev.standin.conformance.schema;

import java.util.Optional;

/**
 * Why a value is not valid.
 *
 * @param at JSON Pointer of the offending place in the value; empty for the value as a whole
 * @param message what is wrong there
 * @param rule JSON Pointer of the schema that says so, where the validator names one
 */
public record SchemaError(String at, String message, Optional<String> rule) {}
