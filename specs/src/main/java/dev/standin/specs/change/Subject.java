package dev.standin.specs.change;

import java.util.Locale;

/** What a change is about. */
public enum Subject {
  /** The contract as a whole. */
  DOCUMENT,
  /** The servers' URLs; the path of the first stands in front of every operation's. */
  SERVER,
  /** The operation as such: there, gone or moved. */
  OPERATION,
  /** The operation's name in generated code. */
  OPERATION_ID,
  /** Who is let in. */
  SECURITY,
  PARAMETER,
  /** The request's body. */
  BODY,
  /** What is answered with one status. */
  RESPONSE,
  /** A header of an answer. */
  HEADER;

  /** As a report says it: {@code operation id}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
