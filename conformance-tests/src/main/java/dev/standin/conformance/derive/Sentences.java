package dev.standin.conformance.derive;

import java.util.Locale;

/** Requirements as a person reads them. */
final class Sentences {

  private Sentences() {}

  static String of(CaseSketch sketch, Answer answer) {
    String modal = sketch.level().name().toLowerCase(Locale.ROOT);
    String what = sketch.what();
    if (!answer.isSilent()) {
      return what + " " + modal + " be answered " + answer.rule().text() + ".";
    }
    return switch (sketch.situation()) {
      case SERVED -> what + " " + modal + " succeed; the page is silent about the status.";
      case SERVER_FAILS ->
          what + " " + modal + " be answered 5xx; the page is silent about the status.";
      default -> what + " " + modal + " be refused; the page is silent about the status.";
    };
  }
}
