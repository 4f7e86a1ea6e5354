package dev.standin.specs.document;

/** A security scheme (OpenAPI 3.1.0, section 4.8.27). */
public sealed interface SecurityScheme {

  String name();

  /** A secret in a header, query value or cookie of the given name. */
  record ApiKey(String name, ParameterIn in, String parameterName) implements SecurityScheme {}

  /** An {@code Authorization} header of the given scheme, in lower case: bearer, basic. */
  record Http(String name, String scheme) implements SecurityScheme {}

  /** {@code oauth2}, {@code openIdConnect} or {@code mutualTLS}: known, and not sent by us. */
  record Other(String name, String type) implements SecurityScheme {}
}
