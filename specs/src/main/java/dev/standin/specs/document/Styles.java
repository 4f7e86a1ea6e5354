package dev.standin.specs.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How parameters are written (OpenAPI 3.1.0, section 4.8.12.2). */
final class Styles {

  private static final Map<ParameterIn, Set<String>> KNOWN =
      Map.of(
          ParameterIn.PATH, Set.of("simple", "label", "matrix"),
          ParameterIn.QUERY, Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          ParameterIn.HEADER, Set.of("simple"),
          ParameterIn.COOKIE, Set.of("form"));

  private Styles() {}

  static ParameterStyle of(JsonCursor parameter, ParameterIn in) {
    Optional<String> mediaType =
        parameter
            .object("content")
            .flatMap(content -> content.entries().stream().findFirst())
            .map(JsonCursor::key);
    String name = parameter.text("style").orElse(ParameterStyle.usual(in).name());
    Set<String> known = KNOWN.getOrDefault(in, Set.of());
    if (!known.contains(name)) {
      throw parameter
          .get("style")
          .orElse(parameter)
          .error(
              "the style `%s` is none of a %s parameter; it has %s."
                  .formatted(
                      name, parameter.text("in").orElse(""), String.join(", ", sorted(known))));
    }
    boolean explode =
        parameter.get("explode").isPresent()
            ? parameter.flag("explode")
            : name.equals("form") || name.equals("deepObject");
    return new ParameterStyle(name, explode, parameter.flag("allowEmptyValue"), mediaType);
  }

  private static Iterable<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
