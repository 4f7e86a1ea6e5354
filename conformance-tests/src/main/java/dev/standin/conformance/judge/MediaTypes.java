package dev.standin.conformance.judge;

import dev.standin.specs.document.MediaRange;
import java.util.regex.Pattern;

/** Media types, their parameters left aside (RFC 9110, section 8.3.1). */
final class MediaTypes {

  static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          TOKEN
              + "/"
              + TOKEN
              + "([ \\t]*;[ \\t]*("
              + TOKEN
              + "=("
              + TOKEN
              + "|\"([^\"\\\\]|\\\\.)*\"))?)*");

  private MediaTypes() {}

  /** Whether the actual type is the documented one, or in the range that is documented. */
  static boolean matches(String documented, String actual) {
    return MediaRange.isRange(documented)
        ? MediaRange.has(documented, actual) && !MediaRange.isRange(actual)
        : MediaRange.essence(documented).equals(MediaRange.essence(actual));
  }

  /**
   * How closely a documented type that matches describes the actual one: "the most specific key is
   * applicable" (OpenAPI 3.1.0, section 4.8.17.1).
   */
  static int exactness(String documented, String actual) {
    if (MediaRange.isRange(documented)) {
      return MediaRange.essence(documented).equals("*/*") ? 0 : 1;
    }
    String spaceless = documented.replace(" ", "");
    boolean plain = !documented.contains(";");
    return spaceless.equalsIgnoreCase(actual.replace(" ", "")) ? 4 : plain ? 3 : 2;
  }

  /** The charset parameter without its quotes; empty if there is none. */
  static String charset(String mediaType) {
    for (String parameter : mediaType.split(";", -1)) {
      String[] parts = parameter.strip().split("=", 2);
      if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
        return parts[1].strip().replace("\"", "");
      }
    }
    return "";
  }

  /** Whether it is written as RFC 9110, section 8.3.1, has it. */
  static boolean isWellFormed(String mediaType) {
    return MEDIA_TYPE.matcher(mediaType).matches();
  }
}
