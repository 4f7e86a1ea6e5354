package dev.standin.server.control;

import dev.standin.generated.standin.model.ProblemDto;
import dev.standin.server.refusal.ReasonPhrases;

/** What the control API says of what went wrong. */
final class Problems {

  private Problems() {}

  static ProblemDto of(int status, String detail) {
    return new ProblemDto(ReasonPhrases.of(status), status).detail(detail);
  }
}
