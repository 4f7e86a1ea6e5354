package dev.standin.conformance.derive;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.schema.InvalidTexts;

/** What is wrong with a value, as a person reads it. */
final class InvalidValueText {

  private InvalidValueText() {}

  /**
   * Continues a sentence: {@code A request whose name}.
   *
   * @param invalid what is wrong, as part of a case id: {@code too-long}
   */
  static String of(String invalid, Level level) {
    String said = of(invalid);
    // Of all that a schema can say only a format is without force.
    return level == Level.SHOULD && !InvalidTexts.isOtherSpelling(invalid)
        ? said
            + ", where the page is silent but for a format, which is an annotation (JSON Schema"
            + " Validation 2020-12, section 7.2.1),"
        : said;
  }

  private static String of(String invalid) {
    return switch (invalid) {
      case "missing" -> " is missing";
      case "not-documented" -> " is not documented, and none that the page lets in";
      case "empty" -> " is empty";
      case "null" -> " is null";
      case "not-listed" -> " is none of the listed values";
      case "other-case" -> " is a listed value in other letter case";
      case "short-uuid" -> " is a UUID with too few digits";
      case "not-any" -> " is none of the allowed kinds";
      case "not-matching" -> " is no match of the pattern";
      case "not-multiple" -> " is no multiple of what it has to be";
      case "not-unique" -> " has the same item twice";
      case "at-minimum", "at-maximum" -> " is the bound that it must not reach";
      case "one" -> " is 1 and no boolean";
      case "zero" -> " is 0 and no boolean";
      case "upper-case" -> " is TRUE and no boolean";
      case "title-case" -> " is True and no boolean";
      case "on", "t", "yes" -> " is `" + invalid + "` and no boolean";
      case "named-null" -> " is the word null";
      case "longer" -> " is a boolean with a letter more";
      case "spaced" -> " is a boolean with a space before it";
      case "quoted" -> " is a boolean in quotes";
      case "as-fraction" -> " is no whole number";
      case "as-text" -> " is a string with a number in it";
      case "as-boolean", "as-number" -> " is a " + invalid.substring("as-".length());
      case "as-array", "as-object" -> " is an " + invalid.substring("as-".length());
      default ->
          invalid.startsWith("not-")
              ? " is no " + invalid.substring("not-".length())
              : invalid.startsWith("too-few") || invalid.startsWith("too-many")
                  ? " has " + invalid.replace('-', ' ')
                  : " is " + invalid.replace('-', ' ');
    };
  }
}
