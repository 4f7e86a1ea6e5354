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

  /** Keys below which stands what may look like a schema and is none. */
  private static final Set<String> VALUES =
      Set.of("example", "examples", "default", "enum", "const");

  private NameMaps() {}

  /** Whether the keys in the value of this keyword are names. */
  public static boolean isOne(String keyword) {
    return KEYWORDS.contains(keyword);
  }

  /** Whether the value of this keyword is any JSON, whatever it looks like. */
  public static boolean isValue(String keyword) {
    return VALUES.contains(keyword);
  }
}
