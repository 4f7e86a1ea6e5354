package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.SchemaKeyword;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The types of JSON values (JSON Schema 2020-12, section 4.2.1 and Validation, section 6.1.1). */
public final class Types {

  private static final Set<SchemaKeyword> OF_ITEMS =
      EnumSet.of(
          SchemaKeyword.ITEMS,
          SchemaKeyword.PREFIX_ITEMS,
          SchemaKeyword.CONTAINS,
          SchemaKeyword.UNEVALUATED_ITEMS);

  private static final Set<SchemaKeyword> OF_PROPERTIES =
      EnumSet.of(
          SchemaKeyword.ADDITIONAL_PROPERTIES,
          SchemaKeyword.PATTERN_PROPERTIES,
          SchemaKeyword.PROPERTY_NAMES,
          SchemaKeyword.DEPENDENT_SCHEMAS,
          SchemaKeyword.UNEVALUATED_PROPERTIES);

  /** Formats of numbers alone; int64 is not one: there are texts of whole numbers too. */
  private static final Set<String> OF_NUMBERS = Set.of("int32", "float", "double");

  /** Formats of texts alone. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          ("date date-time time duration email hostname ipv4 ipv6 uri uuid byte binary "
                  + "password")
              .split(" "));

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

  /** Whether a format may say something of values of a type; one that is not known may. */
  public static boolean hasFormat(String type, String format) {
    return type.equals("any")
        || (OF_NUMBERS.contains(format)
            ? covers("number", type)
            : type.equals("string") || !OF_TEXTS.contains(format));
  }

  /** Whether a keyword limits none of the values of a type; a format may be of any type. */
  public static boolean saysNothingOf(String type, String keyword) {
    return SchemaKeyword.of(keyword)
        .filter(it -> it != SchemaKeyword.FORMAT && !type.equals("any"))
        .map(
            it ->
                !it.limits(type)
                    || (OF_ITEMS.contains(it) && !type.equals("array"))
                    || (OF_PROPERTIES.contains(it) && !type.equals("object")))
        .orElse(false);
  }

  /** The narrowest type of a value. */
  public static String of(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : "number";
    }
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
