package dev.standin.conformance.target.api;

/** Nobody knows how to get from the target what a case needs. The message says what it is. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String message) {
    super(message);
  }
}
