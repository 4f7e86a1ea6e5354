package dev.standin.conformance.run;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what ids look like whether one that was altered could be that of something else. */
final class AlteredId {

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*[+-]?(\\d+)");

  /** Of ids that are drawn at random, and not counted or chosen by people. */
  private static final int RANDOM_LENGTH = 12;

  /** So many changes between letters and digits are not found in a name with a number behind it. */
  private static final int RANDOM_CHANGES = 3;

  /** So many different ones of sixteen. */
  private static final int RANDOM_DIGITS = 8;

  /** Longer than any id that somebody chose. */
  private static final int TOO_LONG = 255;

  private AlteredId() {}

  /**
   * Whether the altered id could be the id of something else.
   *
   * @param id one that names what may be changed, or nothing at all
   * @param valid whether the document allows the altered one
   */
  static boolean couldNameAnother(String id, String altered, boolean valid) {
    if (altered.equals(id) || altered.length() > TOO_LONG) {
      return false;
    }
    boolean usual = valid && altered.matches("[A-Za-z0-9._~-]+");
    if (isNumber(id)) {
      return usual || isReadAsAnother(id, altered);
    }
    if (UUID.matcher(id).matches()) {
      // Another UUID is drawn at random, but for those that are all zeros or all ones.
      return UUID.matcher(altered).matches() && altered.chars().distinct().count() < 4;
    }
    return usual && !isRandom(id);
  }

  /** By a reader who stops behind the number: {@code 7.5} is 7 to JavaScript's parseInt. */
  private static boolean isReadAsAnother(String id, String altered) {
    Matcher leading = LEADING_NUMBER.matcher(altered);
    return leading.lookingAt() && leading.end() < altered.length() && !leading.group(1).equals(id);
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d+");
  }

  /** By what follows the last separator: {@code conv_689667905b048191}, not {@code order-12}. */
  private static boolean isRandom(String id) {
    String last = id.substring(id.replaceAll("[A-Za-z0-9]+$", "").length());
    int changes = 0;
    for (int i = 1; i < last.length(); i++) {
      if (Character.isDigit(last.charAt(i)) != Character.isDigit(last.charAt(i - 1))) {
        changes++;
      }
    }
    return last.length() >= RANDOM_LENGTH && (changes >= RANDOM_CHANGES || isRandomHex(last));
  }

  /** Of 64 bits at least, in most of the sixteen digits: no counter comes to that, but a time. */
  private static boolean isRandomHex(String text) {
    return text.matches("(?!(19|20)\\d{6})[0-9a-f]{16,}")
        && text.chars().distinct().count() >= RANDOM_DIGITS;
  }
}
