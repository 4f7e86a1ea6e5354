package dev.standin.server.control;

import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.RefusalRenderer;

/** Words refusals of the control API. */
final class ControlRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return Answer.json(refusal.status(), Problems.of(refusal.status(), refusal.sentence()));
  }
}
