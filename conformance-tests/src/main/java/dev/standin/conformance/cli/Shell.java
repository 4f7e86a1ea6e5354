package dev.standin.conformance.cli;

/** Words of a POSIX shell. */
final class Shell {

  private Shell() {}

  static String quoted(String word) {
    return word.matches("[\\w./:=@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
