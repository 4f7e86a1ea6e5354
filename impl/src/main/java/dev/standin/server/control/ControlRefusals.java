package dev.standin.server.control;

import dev.standin.server.http.Answer;
import dev.standin.server.http.Refusal;
import dev.standin.server.http.Refusals;

/** Words refusals of the control API. */
final class ControlRefusals implements Refusals {

  @Override
  public Answer answer(Refusal refusal) {
    return new Answer(refusal.status(), Problems.of(refusal.status(), refusal.sentence()));
  }
}
