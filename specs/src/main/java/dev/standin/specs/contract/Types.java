package dev.standin.specs.contract;

import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaTypes;
import java.util.EnumSet;
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

  /** Whether a format may say something of values of a type; one that is not known may. */
  public static boolean hasFormat(String type, String format) {
    return type.equals("any")
        || (OF_NUMBERS.contains(format)
            ? SchemaTypes.covers("number", type)
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
}
