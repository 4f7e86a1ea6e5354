package dev.standin.conformance.report.data;

/**
 * Makes the characters visible that show nothing or change what is beside them, so that a server
 * cannot hide text or turn it round, and so that XML can hold it.
 */
public final class Visible {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Visible() {}

  /**
   * The text with control pictures for control characters, and {@code ⟨U+202E⟩} for others that
   * cannot be seen. Ends of line and tabs stay.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Visible::hidden)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(each -> append(shown, each));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int each) {
    if (!hidden(each)) {
      shown.appendCodePoint(each);
    } else if (each < ' ') {
      shown.appendCodePoint(CONTROL_PICTURES + each);
    } else if (each == DELETE) {
      shown.appendCodePoint(PICTURE_OF_DELETE);
    } else {
      shown.append("⟨U+%04X⟩".formatted(each));
    }
  }

  private static boolean hidden(int each) {
    if (each == '\n' || each == '\t') {
      return false;
    }
    return switch (Character.getType(each)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
