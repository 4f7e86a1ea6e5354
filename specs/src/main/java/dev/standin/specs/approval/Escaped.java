package dev.standin.specs.approval;

/** Text of others in Markdown (CommonMark 0.31.2, section 2.4). */
final class Escaped {

  private Escaped() {}

  /** The text on one line, without a character that has a meaning. */
  static String of(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replaceAll("[\\\\`*_{}\\[\\]()#+!|<>~@&^-]", "\\\\$0");
  }
}
