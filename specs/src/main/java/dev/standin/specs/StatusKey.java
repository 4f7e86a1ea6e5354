package dev.standin.specs;

/** A key under {@code responses} (OpenAPI 3.1.0, section 4.8.16.1), from exact to open. */
public sealed interface StatusKey {

  /** Whether an answer with this status can belong here, more exact keys left aside. */
  boolean covers(int status);

  /** The key as the document writes it: {@code 204}, {@code 4XX}, {@code default}. */
  String text();

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
