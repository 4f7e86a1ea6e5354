package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where an operation stands in a document.
 *
 * @param method in upper case
 * @param path the path template below the server's URL
 * @param pointer the operation, also where its path item is a reference
 */
public record OperationPlace(String method, String path, JsonPointer pointer) {}
