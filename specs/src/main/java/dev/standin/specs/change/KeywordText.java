package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes a keyword of a schema for one side of a change. */
final class KeywordText {

  private KeywordText() {}

  static String of(String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> types(value);
      case "enum" -> values(value);
      case "minimum", "maximum" ->
          (value.path("exclusive").asBoolean() ? "exclusive " : "")
              + keyword
              + " "
              + Canonical.ofValue(value.path("value"));
      default ->
          value.isBoolean() && value.asBoolean() ? keyword : keyword + " " + value.toString();
    };
  }

  /** {@code null} stands last. */
  private static String types(JsonNode value) {
    List<String> types = new ArrayList<>();
    value.forEach(type -> types.add(type.asText()));
    if (types.remove("null")) {
      types.add("null");
    }
    return String.join("|", types);
  }

  private static String values(JsonNode value) {
    List<String> values = new ArrayList<>();
    value.forEach(item -> values.add(item.toString()));
    return String.join("|", values);
  }
}
