package dev.standin.specs.document;

import java.util.Optional;

/** A key under {@code responses} (OpenAPI 3.1.0, section 4.8.16.1), from exact to open. */
public sealed interface StatusKey {

  /** Whether an answer with this status can belong here, more exact keys left aside. */
  boolean covers(int status);

  /** The key as the document writes it: {@code 204}, {@code 4XX}, {@code default}. */
  String text();

  /**
   * Reads a key.
   *
   * @return empty for what is no status (RFC 9110, section 15: 100 to 599), no range and not {@code
   *     default}
   */
  static Optional<StatusKey> parse(String text) {
    if (text.equals("default")) {
      return Optional.of(new Default());
    }
    if (!text.matches("[1-5](\\d\\d|XX)")) {
      return Optional.empty();
    }
    return Optional.of(
        text.endsWith("XX") ? new Range(text.charAt(0) - '0') : new Exact(Integer.parseInt(text)));
  }

  /** One status. */
  record Exact(int status) implements StatusKey {
    @Override
    public boolean covers(int other) {
      return status == other;
    }

    @Override
    public String text() {
      return Integer.toString(status);
    }
  }

  /** A hundred statuses: {@code 4XX} has the digit 4. */
  record Range(int digit) implements StatusKey {
    @Override
    public boolean covers(int status) {
      return status / 100 == digit;
    }

    @Override
    public String text() {
      return digit + "XX";
    }
  }

  /** Every status that no other key covers. */
  record Default() implements StatusKey {
    @Override
    public boolean covers(int status) {
      return true;
    }

    @Override
    public String text() {
      return "default";
    }
  }
}
