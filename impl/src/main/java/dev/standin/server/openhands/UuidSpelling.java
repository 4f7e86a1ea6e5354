package dev.standin.server.openhands;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UUID as the service reads it: in any letter case, without hyphens, in braces, or as a URN.
 *
 * @param canonical the one form that all spellings of a UUID have in common; empty if it is none
 * @param error why it is none, in the service's words; empty if it is one
 */
public record UuidSpelling(String canonical, String error) {

  private static final String GROUPS = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final Pattern FORM =
      Pattern.compile("(%1$s)|\\{(%1$s)}|urn:uuid:(%1$s)|([0-9a-fA-F]{32})".formatted(GROUPS));

  private static final Pattern BARE =
      Pattern.compile("(?:\\{(.*)}|urn:uuid:(.*)|(.*))", Pattern.DOTALL);

  private static final Pattern OTHER_CHARACTER = Pattern.compile("[^0-9a-fA-F-]");

  private static final int[] GROUP_LENGTHS = {8, 4, 4, 4, 12};

  static UuidSpelling of(String text) {
    return FORM.matcher(text).matches()
        ? new UuidSpelling(canonicalOf(text), "")
        : new UuidSpelling("", errorOf(text));
  }

  /**
   * The canonical spelling.
   *
   * @throws IllegalArgumentException if the text is no UUID; the message says why
   */
  public static String parse(String text) {
    UuidSpelling spelling = of(text);
    if (spelling.canonical.isEmpty()) {
      throw new IllegalArgumentException("Input should be a valid UUID, " + spelling.error);
    }
    return spelling.canonical;
  }

  private static String canonicalOf(String text) {
    String digits = text.replaceFirst("^urn:uuid:", "").replaceAll("[{}-]", "");
    return digits
        .toLowerCase(Locale.ROOT)
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  private static String errorOf(String text) {
    Matcher bare = BARE.matcher(text);
    bare.matches();
    int group = bare.group(1) != null ? 1 : bare.group(2) != null ? 2 : 3;
    String inner = bare.group(group);
    Matcher other = OTHER_CHARACTER.matcher(inner);
    if (other.find()) {
      return "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `%s` at %d"
          .formatted(
              Character.toString(inner.codePointAt(other.start())),
              bare.start(group) + other.start() + 1);
    }
    if (group == 3 && inner.indexOf('-') < 0) {
      return "invalid length: expected length 32 for simple format, found " + inner.length();
    }
    return groupError(inner.split("-", -1));
  }

  private static String groupError(String[] groups) {
    if (groups.length != GROUP_LENGTHS.length) {
      return "invalid group count: expected 5, found " + groups.length;
    }
    int wrong = 0;
    while (wrong < groups.length - 1 && groups[wrong].length() == GROUP_LENGTHS[wrong]) {
      wrong++;
    }
    return "invalid group length in group %d: expected %d, found %d"
        .formatted(wrong, GROUP_LENGTHS[wrong], groups[wrong].length());
  }
}
