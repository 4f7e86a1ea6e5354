package dev.standin.specs.page;

import java.util.Set;

/**
 * Keywords of OpenAPI 3.1.0 and JSON Schema 2020-12 whose value is a map with names of the
 * document's own as keys, so that a key that looks like a keyword is none there.
 */
public final class NameMaps {

  private static final Set<String> KEYWORDS =
      Set.of(
          "properties",
          "patternProperties",
          "dependentRequired",
          "dependentSchemas",
          "dependencies",
          "$defs",
          "definitions",
          "mapping",
          "scopes",
          "schemas",
          "headers",
          "parameters",
          "responses",
          "requestBodies",
          "securitySchemes",
          "pathItems",
          "paths",
          "webhooks",
          "variables",
          "content",
          "encoding",
          "callbacks",
          "links");

  private NameMaps() {}

  /** Whether the keys in the value of this keyword are names. */
  public static boolean isOne(String keyword) {
    return KEYWORDS.contains(keyword);
  }
}
