package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;

/** How an outcome is shown, by more than a colour. */
final class OutcomeIcon {

  private OutcomeIcon() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case NOT_AS_IT_SHOULD_BE -> "!";
      case CANNOT_TELL -> "?";
      case UNTESTED -> "–";
      case INAPPLICABLE -> "∅";
    };
  }

  static String cssClass(Outcome outcome) {
    return outcome.text().replace(' ', '-');
  }
}
