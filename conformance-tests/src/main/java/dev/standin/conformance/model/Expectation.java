package dev.standin.conformance.model;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

  /**
   * Which statuses an answer may have.
   *
   * @param text the rule for a person: {@code 404}, {@code 4xx under default}
   */
  public record StatusRule(String text, IntPredicate accepts) {

    public static final StatusRule NO_FAILURE = new StatusRule("below 500", status -> status < 500);

    public static StatusRule exactly(int status) {
      return new StatusRule(Integer.toString(status), actual -> actual == status);
    }

    /** Whether some status of that first digit is right. */
    public boolean acceptsSome(int statusClass) {
      return IntStream.range(statusClass * 100, statusClass * 100 + 100).anyMatch(accepts);
    }
  }

  /** What has to be true of the server's state after the answer. */
  public enum Effect {
    /** The conversation is gone and stays gone; another one is still there. */
    GONE,
    /** The conversation is still there. */
    KEPT,
    /** Nothing was there to begin with; another conversation is still there. */
    NEIGHBOUR_KEPT,
    /** Gone if the answer says so, still there if it does not. */
    AS_ANSWERED,
    /** Still there, whatever the answer. */
    UNTOUCHED,
    /** Of several deletions at the same time one succeeds. */
    ONE_WINNER,
    /** Gone, and each of several deleted after it too; nothing else is. */
    GONE_EACH_TIME,
    /** Gone, and still so after a while. */
    STAYS_GONE,
    /** Each answered for itself, though they come on one connection. */
    ONE_CONNECTION,
    /** Nothing is asked. */
    UNSPECIFIED
  }
}
