package dev.standin.conformance.model;

/** How an answer was brought about. */
public enum ProvocationKind {
  /** By a request alone. */
  NATURAL("natural"),
  /** State was made first. */
  SET_UP("set up"),
  /** The server was made to fail. */
  INJECTED("injected"),
  /** Nothing is known that brings it about. */
  NONE("none");

  private final String text;

  ProvocationKind(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
