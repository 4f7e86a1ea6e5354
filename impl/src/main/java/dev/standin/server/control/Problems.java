package dev.standin.server.control;

import dev.standin.generated.standin.model.Problem;
import dev.standin.server.refusal.ReasonPhrases;

/** What the control API says of what went wrong. */
final class Problems {

  private Problems() {}

  static Problem of(int status, String detail) {
    return new Problem(ReasonPhrases.of(status), status).detail(detail);
  }
}
