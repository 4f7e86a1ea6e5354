package dev.standin.conformance.report.data;

/** A report that cannot be read. The message is one sentence that says why. */
public final class ReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReportException(String message) {
    super(message);
  }
}
