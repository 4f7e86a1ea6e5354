package dev.standin.conformance.schema;

/** Which way a value travels; some properties travel one way only (OpenAPI 3.1.0, 4.8.24). */
public enum Direction {
  REQUEST("readOnly"),
  ANSWER("writeOnly");

  private final String absent;

  Direction(String absent) {
    this.absent = absent;
  }

  /** The keyword of properties that are not sent this way, also where they are required. */
  String absent() {
    return absent;
  }
}
