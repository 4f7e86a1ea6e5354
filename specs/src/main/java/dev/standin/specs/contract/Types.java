package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The types of JSON values (JSON Schema 2020-12, section 4.2.1 and Validation, section 6.1.1). */
public final class Types {

  private Types() {}

  /** Whether a value is of a type; {@code 1.0} is an integer too. */
  public static boolean has(String type, JsonNode value) {
    return covers(type, of(value));
  }

  /** Whether all values of the second type are of the first. */
  public static boolean covers(String type, String other) {
    return type.equals("any")
        || type.equals(other)
        || (type.equals("number") && other.equals("integer"));
  }

  /** The narrowest type of a value. */
  public static String of(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : "number";
    }
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
