package dev.standin.conformance.report.html;

/**
 * A stretch of text in a report.
 *
 * @param marked whether something is wrong with it
 */
record TextSegment(String text, boolean marked) {

  /** A browser is slow with more, and a person reads less. */
  static final int LONGEST = 20_000;

  TextSegment {
    text = clipped(text);
  }

  static String clipped(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST)
            + "\n… and "
            + (text.length() - LONGEST)
            + " more characters, which are in report.json";
  }
}
