package dev.standin.conformance.model;

import java.util.Optional;

/**
 * What has to come of a provocation.
 *
 * @param status what the answer's status must be
 * @param preferred what it should be, where that is narrower
 * @param effect what must be true of the state afterwards
 * @param described whether the operation's responses describe this answer; they do not if another
 *     method was sent
 */
public record Expectation(
    StatusRule status, Optional<StatusRule> preferred, Effect effect, boolean described) {

  public Expectation(StatusRule status, Effect effect) {
    this(status, Optional.empty(), effect, true);
  }
}
