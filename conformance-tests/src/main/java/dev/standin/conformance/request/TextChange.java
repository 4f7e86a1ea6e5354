package dev.standin.conformance.request;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A change to the text of a value: an id, an owner, a secret.
 *
 * @param text what is changed, behind the name of the value: {@code in other letter case}
 */
public record TextChange(String text, UnaryOperator<String> change) {

  public static final TextChange SHORTER =
      new TextChange("with a character less", text -> text.substring(0, last(text)));

  /** All letters in the other case; a character more where there is no letter. */
  public static final TextChange OTHER_CASE =
      new TextChange("in other letter case", TextChange::otherCase);

  public static final TextChange UPPER_CASE =
      new TextChange("in upper case", text -> text.toUpperCase(Locale.ROOT));

  /** Letters in upper and lower case by turns. */
  public static final TextChange MIXED_CASE =
      new TextChange("in mixed letter case", TextChange::mixedCase);

  public static final TextChange FIRST_CHANGED =
      new TextChange("with another first character", text -> changed(text, 0));
  public static final TextChange MIDDLE_CHANGED =
      new TextChange("with another middle character", text -> changed(text, text.length() / 2));
  public static final TextChange LAST_CHANGED =
      new TextChange("with another last character", text -> changed(text, last(text)));

  public static TextChange longer(String by) {
    return new TextChange("with a character more", text -> text + by);
  }

  public static TextChange prefixed(String by) {
    return new TextChange("with a character before", text -> by + text);
  }

  public static TextChange appended(String more) {
    return new TextChange("+ " + PercentEncoding.encode(more), text -> text + more);
  }

  public static TextChange lastReplacedBy(String other) {
    return new TextChange(
        "with " + PercentEncoding.encode(other) + " at its end",
        text -> text.substring(0, last(text)) + other);
  }

  public static TextChange replacedBy(String how, String other) {
    return new TextChange(how, text -> other);
  }

  /** Another UUID, drawn at random, with this digit as its version (RFC 9562, section 4.2). */
  public static TextChange otherUuid(String version) {
    return new TextChange(
        "replaced by a UUID of version " + version,
        text ->
            new StringBuilder(UUID.randomUUID().toString()).replace(14, 15, version).toString());
  }

  String apply(String value) {
    return change.apply(value);
  }

  private static int last(String text) {
    return Math.max(0, text.length() - 1);
  }

  private static String otherCase(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String other = text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
    return text.equals(other) ? text + "x" : other;
  }

  private static String mixedCase(String text) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      mixed.append(i % 2 == 0 ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
    }
    return mixed.toString();
  }

  private static String changed(String text, int index) {
    if (text.isEmpty()) {
      return "x";
    }
    char other = text.charAt(index) == 'x' ? 'y' : 'x';
    return text.substring(0, index) + other + text.substring(index + 1);
  }
}
