package dev.standin.conformance.model;

/** What became of a case. */
public enum Outcome {
  PASSED("passed"),
  /** Something is not as it must be. */
  FAILED("failed"),
  /** All is as it must be, and something is not as a careful server would have it. */
  NOT_AS_IT_SHOULD_BE("not as it should be"),
  /** Something that the case needs did not work, so its own question was never asked. */
  CANNOT_TELL("cannot tell"),
  /** Nobody knows how to bring the answer about here. Needs a reason. */
  UNTESTED("untested"),
  /** The requirement does not apply to this server. Needs a reason. */
  INAPPLICABLE("inapplicable");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** Whether something is wrong with the server. */
  public boolean isWrong() {
    return this == FAILED || this == NOT_AS_IT_SHOULD_BE;
  }

  public String text() {
    return text;
  }
}
