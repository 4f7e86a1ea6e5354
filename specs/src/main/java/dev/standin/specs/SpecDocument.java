package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A vendor's page as read: the OpenAPI document in it, and where each part of it came from. */
public interface SpecDocument {

  /** The vendor's key: {@code tavus}. It is a directory, package and option name. */
  String vendor();

  /** The OpenAPI document as the generator gets it. */
  byte[] source();

  /** The document's root, as parsed from {@link #source()}. */
  JsonNode root();

  /** Whether the document is of OpenAPI 3.1; if not, it is of 3.0. */
  boolean isOpenApi31();

  /** The operations in the document's order. */
  List<Operation> operations();

  /** The page line that the node at this pointer came from, or its nearest ancestor's. */
  SpecLocation locate(JsonPointer pointer);
}
