package dev.standin.conformance.model;

/** What became of a case. */
public enum Outcome {
  PASSED("passed"),
  FAILED("failed"),
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

  public String text() {
    return text;
  }
}
