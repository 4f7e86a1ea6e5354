package dev.standin.conformance.scaffold;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A vendor's key.
 *
 * @param text in lower case: {@code acme}
 */
record VendorKey(String text) {

  /** What begins with it still fits into the formatter's lines. */
  private static final int LONGEST = 20;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*");

  /** What YAML 1.1, which the generator reads, takes for true or false. */
  private static final Set<String> YAML_WORDS = Set.of("y", "n", "yes", "no", "on", "off");

  /**
   * Files of these names, whatever their endings, are devices of Windows, which cannot hold text.
   */
  private static final Pattern DEVICE = Pattern.compile("con|nul|prn|aux|(com|lpt)[0-9]");

  /**
   * Checks it.
   *
   * @throws ScaffoldException if it cannot be one
   */
  VendorKey {
    boolean isName = FORM.matcher(text).matches() && text.length() <= LONGEST;
    if (!isName || isWord(text)) {
      throw new ScaffoldException(
          "`%s` cannot be a vendor's key: it is a package name too, so up to %d lower-case letters"
                  .formatted(text, LONGEST)
              + " and digits, a letter first, and no word of Java's or YAML's own and no device of"
              + " Windows. Try `"
              + suggestion(text)
              + "`.");
    }
  }

  /** As it begins the names of classes: {@code Acme}. */
  String className() {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static boolean isWord(String text) {
    return SourceVersion.isKeyword(text)
        || YAML_WORDS.contains(text)
        || DEVICE.matcher(text).matches();
  }

  private static String suggestion(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]|^[^a-z]+", "");
    String word = letters.isEmpty() || isWord(letters) ? "acme" : letters;
    return word.substring(0, Math.min(LONGEST, word.length()));
  }

  @Override
  public String toString() {
    return text;
  }
}
