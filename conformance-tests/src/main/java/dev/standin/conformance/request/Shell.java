package dev.standin.conformance.request;

/** Words of a POSIX shell, for commands that are to be copied. */
public final class Shell {

  private Shell() {}

  /** The word in single quotes, in which nothing has a meaning of its own. */
  public static String inQuotes(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** The word as it is where a shell takes it so, else in quotes. */
  public static String quoted(String word) {
    return word.matches("[\\w./:=@-]+") ? word : inQuotes(word);
  }
}
