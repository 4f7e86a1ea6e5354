package dev.standin.conformance.request;

import java.util.regex.Pattern;

/** Words of a POSIX shell, for commands that are to be copied. */
public final class Shell {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_]\\w*([%#]\\?)?}");

  /**
   * What means something in double quotes (POSIX.1-2024, shell, section 2.2.3), variables aside.
   */
  private static final Pattern SPECIAL =
      Pattern.compile("[\"`\\\\]|\\$(?!\\{[A-Za-z_]\\w*([%#]\\?)?})");

  private Shell() {}

  /**
   * The word in single quotes, in which nothing has a meaning of its own; one with a variable,
   * which stands for a secret, in double quotes, in which nothing else has.
   */
  public static String inQuotes(String word) {
    return VARIABLE.matcher(word).find()
        ? '"' + SPECIAL.matcher(word).replaceAll("\\\\$0") + '"'
        : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The word as it is where a shell takes it so, else in quotes. */
  public static String quoted(String word) {
    return word.matches("[\\w./:=@-]+") ? word : inQuotes(word);
  }
}
