package dev.standin.conformance.target.api;

/** Something that a case needs from the target was not to be had. The message says what. */
public final class PrerequisiteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PrerequisiteException(String message) {
    super(message);
  }

  public PrerequisiteException(String message, Throwable cause) {
    super(message, cause);
  }
}
