package dev.standin.conformance.model;

import java.util.List;
import java.util.stream.Stream;

/** A name and a value as sent: a header field or a query parameter. */
public record Header(String name, String value) {

  /** The values of all fields of this name in any letter case. */
  public static Stream<String> values(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value);
  }
}
