package dev.standin.conformance.run;

/** A request got no answer. What was found until then stands. */
final class NoAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoAnswerException() {
    super("no answer");
  }
}
