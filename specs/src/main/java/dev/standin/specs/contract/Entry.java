package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A line and the node of the document that it tells of.
 *
 * @param pointer where that node stands
 */
public record Entry(String text, JsonPointer pointer) {}
