package dev.standin.conformance.derive;

/** Names as parts of a case id. */
final class Slugs {

  private Slugs() {}

  static String of(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}
