package dev.standin.conformance.report.html;

import java.util.regex.Pattern;

/** Names of places in the file, alike as an id and behind {@code #}. */
final class Anchor {

  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9./_-]");

  private Anchor() {}

  /** Different for different names, and the same in every run. */
  static String of(String kind, String name) {
    return kind
        + ":"
        + OTHER.matcher(name).replaceAll(m -> "~%x~".formatted((int) m.group().charAt(0)));
  }

  static String ofLine(String file, int line) {
    return of("line", file) + ":" + line;
  }
}
