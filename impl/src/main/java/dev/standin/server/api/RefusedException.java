package dev.standin.server.api;

/** Thrown by a resource whose page is silent about what has to be answered. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    // An answer, not a fault: nobody reads a stack trace of it.
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** What is wrong with the request. */
  public Refusal refusal() {
    return refusal;
  }
}
