package dev.standin.conformance.schema;

import dev.standin.conformance.model.Level;

/**
 * Why a value is not valid.
 *
 * @param at JSON Pointer of the offending place in the value; empty for the value as a whole
 * @param message what is wrong there
 * @param level how much it weighs: a format may be no more than an annotation
 */
public record SchemaError(String at, String message, Level level) {}
