package dev.standin.conformance.run;

/** The target has no way to fail on demand. */
final class FaultUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
