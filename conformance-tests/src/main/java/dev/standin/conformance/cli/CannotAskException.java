package dev.standin.conformance.cli;

/** The server could not be asked. The message is one sentence that says why. */
final class CannotAskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotAskException(String message) {
    super(message);
  }
}
