package dev.standin.conformance.scaffold;

/** Why nothing was written; the message is for the person who asked. */
public final class ScaffoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScaffoldException(String message) {
    super(message);
  }

  ScaffoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
