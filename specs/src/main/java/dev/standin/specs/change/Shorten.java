package dev.standin.specs.change;

/** Makes texts fit for a line. */
final class Shorten {

  private Shorten() {}

  /** On one line, and with an ellipsis where it is longer than this. */
  static String to(int length, String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= length) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
  }
}
