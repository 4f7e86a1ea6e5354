package dev.standin.specs.document;

import java.util.Optional;

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

  /** The style of a parameter that names none. */
  public static ParameterStyle usual(ParameterIn in) {
    boolean form = in == ParameterIn.QUERY || in == ParameterIn.COOKIE;
    return new ParameterStyle(form ? "form" : "simple", form, false, Optional.empty());
  }
}
