package dev.standin.conformance.request;

import java.util.Locale;

/** Ways to write a JSON text differently, some of which are JSON no more. */
public enum JsonSpelling {
  /** Less its last character. */
  TRUNCATED,
  /** The whole text twice, one behind the other. */
  TWICE,
  /** A comma before the last bracket. */
  COMMA,
  /** Single quotes for double ones. */
  APOSTROPHES,
  /** A comment in front. */
  COMMENT,
  /** No quotes around names. */
  UNQUOTED,
  /** A letter beyond ASCII behind the first quoted text. */
  UMLAUT,
  /** White space around every value (RFC 8259, section 2). */
  SPACED,
  /** The letters of every string as escapes (RFC 8259, section 7). */
  ESCAPED;

  String of(String text) {
    String shorter = text.substring(0, Math.max(0, text.length() - 1));
    return switch (this) {
      case TRUNCATED -> shorter;
      case TWICE -> text + text;
      case COMMA -> shorter + ",}";
      case APOSTROPHES -> text.replace('"', '\'');
      case COMMENT -> "/* */" + text;
      case UNQUOTED -> text.replaceAll("\"([^\"\\\\]+)\":", "$1:");
      case UMLAUT -> text.replaceFirst("(:\\s*\"[^\"]*)\"", "$1ü\"");
      case SPACED, ESCAPED -> respelled(text);
    };
  }

  private String respelled(String text) {
    StringBuilder respelled = new StringBuilder();
    boolean inString = false;
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quote = c == '"' && !escaped;
      if (this == SPACED && !inString && !quote) {
        respelled.append("\r\n\t ".repeat(":{}[],".indexOf(c) >= 0 ? 1 : 0)).append(c);
      } else if (this == ESCAPED && inString && !escaped && Character.isLetter(c)) {
        respelled.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        respelled.append(c);
      }
      inString ^= quote;
      escaped = c == '\\' && !escaped;
    }
    return respelled.toString();
  }
}
