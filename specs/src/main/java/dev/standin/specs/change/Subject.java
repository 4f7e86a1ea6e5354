package dev.standin.specs.change;

import java.util.Locale;

/** What a change is about. */
public enum Subject {
  /** The document's own version of OpenAPI, and what it says beside its operations. */
  DOCUMENT,
  /** A server's URL, of which the path stands in front of every operation's. */
  SERVER_PATH,
  /** A variable in a server's URL. */
  SERVER_VARIABLE,
  /** The operation as such: there, gone or moved. */
  OPERATION,
  /** The operation's name in generated code. */
  OPERATION_ID,
  /** Who is let in. */
  SECURITY,
  PARAMETER,
  /** The request's body. */
  BODY,
  /** What is answered with one status and media type. */
  SLOT,
  /** A header of an answer. */
  HEADER,
  /** The name of a type in generated code. */
  TYPE_NAME,
  /** A type that no operation uses. */
  UNUSED_TYPE,
  /** A vendor extension, whose key begins with {@code x-}. */
  EXTENSION;

  /** As a report says it: {@code server path}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
