package dev.standin.conformance.judge;

import java.util.Locale;
import java.util.regex.Pattern;

/** Media types, their parameters left aside (RFC 9110, section 8.3.1). */
final class MediaTypes {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
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

  /** Type and subtype in lower case. */
  static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the actual type is the documented one; that may be a range such as {@code image/*}. */
  static boolean matches(String documented, String actual) {
    String range = essence(documented);
    String type = essence(actual);
    if (range.equals("*/*")) {
      return true;
    }
    return range.endsWith("/*")
        ? type.startsWith(range.substring(0, range.length() - 1))
        : type.equals(range);
  }

  /**
   * How closely a documented type that matches describes the actual one: "the most specific key is
   * applicable" (OpenAPI 3.1.0, section 4.8.17.1).
   */
  static int exactness(String documented, String actual) {
    String range = essence(documented);
    if (range.endsWith("/*")) {
      return range.equals("*/*") ? 0 : 1;
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
