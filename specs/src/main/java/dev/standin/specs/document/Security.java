package dev.standin.specs.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an operation asks of its callers (OpenAPI 3.1.0, sections 4.8.27 and 4.8.30). */
final class Security {

  private final JsonCursor root;

  Security(JsonCursor root) {
    this.root = root;
  }

  /** The operation's own requirements, or where it has no such key the document's. */
  List<SecurityAlternative> of(JsonCursor operation) {
    JsonCursor scope = operation.get("security").isPresent() ? operation : root;
    return scope.list("security").stream().map(this::alternative).toList();
  }

  private SecurityAlternative alternative(JsonCursor requirement) {
    requirement.expect(requirement.node().isObject(), "an object");
    return new SecurityAlternative(
        requirement.entries().stream()
            // OpenAPI 3.2 may name one by its URI.
            .map(it -> scheme(it, it.key().replaceFirst("^#/components/securitySchemes/", "")))
            .toList());
  }

  private SecurityScheme scheme(JsonCursor requirement, String name) {
    JsonCursor scheme =
        root.object("components")
            .flatMap(components -> components.object("securitySchemes"))
            .flatMap(schemes -> schemes.object(name))
            .orElseThrow(
                () ->
                    requirement.error(
                        "security asks for `"
                            + name
                            + "`, which components.securitySchemes does not define."));
    return switch (required(scheme, "type")) {
      case "apiKey" -> new SecurityScheme.ApiKey(name, place(scheme), required(scheme, "name"));
      case "http" ->
          new SecurityScheme.Http(name, required(scheme, "scheme").toLowerCase(Locale.ROOT));
      case "oauth2", "openIdConnect", "mutualTLS" ->
          new SecurityScheme.Other(name, required(scheme, "type"));
      default ->
          throw scheme.error(
              "unknown type of security scheme `"
                  + required(scheme, "type")
                  + "`; known are apiKey, http, oauth2, openIdConnect, mutualTLS.");
    };
  }

  private static ParameterIn place(JsonCursor scheme) {
    Optional<ParameterIn> place = Parameters.place(required(scheme, "in"));
    return place
        .filter(in -> in != ParameterIn.PATH)
        .orElseThrow(() -> scheme.error("an apiKey is `in: header`, `in: query` or `in: cookie`."));
  }

  private static String required(JsonCursor scheme, String key) {
    return scheme
        .text(key)
        .orElseThrow(() -> scheme.error("a security scheme of this type needs `" + key + "`."));
  }
}
