package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Values that have not the format they are meant to have. */
final class InvalidFormats {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private InvalidFormats() {}

  static Stream<InvalidValue> of(String format) {
    return switch (format) {
      case "" -> Stream.empty();
      case "uuid" ->
          Stream.of(
              new InvalidValue("not-uuid", JSON.textNode("not-a-uuid")),
              // Parsers that only split at the hyphens take this one.
              new InvalidValue("short-uuid", JSON.textNode("1-1-1-1-1")));
      case "int32" -> Stream.of(number("not-int32", "2147483648"));
      case "int64" -> Stream.of(number("not-int64", "9223372036854775808"));
      case "date" -> Stream.of(text("not-date", "yesterday"), text("no-such-date", "2026-02-30"));
      case "date-time" ->
          Stream.of(
              text("not-date-time", "yesterday"),
              text("no-such-date-time", "2026-02-30T03:04:05Z"));
      case "ipv4" -> Stream.of(text("not-ipv4", "192.0.2.256"));
      default ->
          Stream.of("!", "not " + format, "::", "%").map(value -> text("not-" + format, value));
    };
  }

  private static InvalidValue text(String name, String value) {
    return new InvalidValue(name, JSON.textNode(value));
  }

  private static InvalidValue number(String name, String value) {
    return new InvalidValue(name, SampleNumbers.node(new BigDecimal(value)));
  }
}
