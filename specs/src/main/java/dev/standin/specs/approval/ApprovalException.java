package dev.standin.specs.approval;

/**
 * Ends a build whose pages are not the approved ones. The message says what to do; it is for who
 * changed a page, so there is no stack trace.
 */
public final class ApprovalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ApprovalException(String message) {
    super("\n" + message + "\n", null, false, false);
  }
}
