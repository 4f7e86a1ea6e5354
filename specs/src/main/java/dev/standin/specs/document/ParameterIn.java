package dev.standin.specs.document;

/** Where a parameter is sent (OpenAPI 3.1.0, section 4.8.12.1). */
public enum ParameterIn {
  PATH,
  QUERY,
  HEADER,
  COOKIE
}
