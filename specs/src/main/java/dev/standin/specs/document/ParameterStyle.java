package dev.standin.specs.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a parameter's value is written (OpenAPI 3.1.0, section 4.8.12.2).
 *
 * @param name {@code form}, {@code simple}, {@code spaceDelimited}, {@code pipeDelimited}, {@code
 *     deepObject}, {@code label} or {@code matrix}
 * @param explode whether each item or property is written on its own
 * @param allowEmptyValue whether a query parameter may be there without a value
 * @param mediaType of a parameter that has {@code content}; empty for those that have a schema
 */
public record ParameterStyle(
    String name, boolean explode, boolean allowEmptyValue, Optional<String> mediaType) {

  private static final Map<ParameterIn, Set<String>> KNOWN =
      Map.of(
          ParameterIn.PATH, Set.of("simple", "label", "matrix"),
          ParameterIn.QUERY, Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          ParameterIn.HEADER, Set.of("simple"),
          ParameterIn.COOKIE, Set.of("form"));

  /** The style of a parameter that names none. */
  public static ParameterStyle usual(ParameterIn in) {
    boolean form = in == ParameterIn.QUERY || in == ParameterIn.COOKIE;
    return new ParameterStyle(form ? "form" : "simple", form, false, Optional.empty());
  }

  /** The style of a parameter as it is written. */
  static ParameterStyle of(JsonCursor parameter, ParameterIn in) {
    Optional<String> mediaType =
        parameter
            .object("content")
            .flatMap(content -> content.entries().stream().findFirst())
            .map(JsonCursor::key);
    String name = parameter.text("style").orElse(usual(in).name());
    Set<String> known =
        in == ParameterIn.COOKIE && OpenApiVersion.of(parameter.tree()).addsTo31()
            ? Set.of("form", "cookie") // Which are written alike of one value.
            : KNOWN.getOrDefault(in, Set.of());
    if (!known.contains(name)) {
      throw parameter
          .get("style")
          .orElse(parameter)
          .error(
              "the style `%s` is none of a %s parameter; it has %s."
                  .formatted(
                      name,
                      parameter.text("in").orElse(""),
                      known.stream().sorted().collect(Collectors.joining(", "))));
    }
    boolean explode =
        parameter.get("explode").isPresent()
            ? parameter.flag("explode")
            : Set.of("form", "cookie", "deepObject").contains(name);
    return new ParameterStyle(name, explode, parameter.flag("allowEmptyValue"), mediaType);
  }
}
