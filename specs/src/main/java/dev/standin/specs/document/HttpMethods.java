package dev.standin.specs.document;

import java.util.List;
import java.util.Locale;

/** The methods that a path item can have operations for (OpenAPI 3.1.0, section 4.8.9). */
public final class HttpMethods {

  /** In upper case, as in a request, and in OpenAPI's order. */
  public static final List<String> ALL =
      List.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

  /** In lower case, as a document writes them as keys, and in OpenAPI's order. */
  public static final List<String> KEYS =
      ALL.stream().map(method -> method.toLowerCase(Locale.ROOT)).toList();

  private HttpMethods() {}
}
