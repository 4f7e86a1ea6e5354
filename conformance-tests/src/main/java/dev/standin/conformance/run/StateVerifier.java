package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.specs.document.Operation;
import java.util.EnumSet;
import java.util.Set;

/** Looks at the state that an answer left behind. Its only eyes are further deletions. */
final class StateVerifier {

  private static final Set<Effect> FEW_DELETIONS =
      EnumSet.of(
          Effect.GONE,
          Effect.AS_ANSWERED,
          Effect.KEPT,
          Effect.UNTOUCHED,
          Effect.STAYS_GONE,
          Effect.ONE_CONNECTION);

  private final Operation operation;
  private final Conversations conversations;
  private final Evidence evidence;
  private final Set<String> conditions;

  /**
   * One for a case.
   *
   * @param conditions of the request whose effect is looked at
   */
  StateVerifier(
      Operation operation, Conversations conversations, Evidence evidence, Set<String> conditions) {
    this.operation = operation;
    this.conversations = conversations;
    this.evidence = evidence;
    this.conditions = conditions;
  }

  /** What was reported deleted is gone, stays gone, and took nothing with it. */
  void gone(Step answer, Request plain, Conversation neighbour) {
    if (answer.succeeded()) {
      refusedAgain("the same request again", plain);
      stillThere(Check.NEIGHBOUR, "deleting its neighbour", neighbour);
      refusedAgain("the same request a third time", plain);
    }
  }

  /** What was refused was not done, and is refused once more. */
  void kept(Step answer, Conversation subject, Expectation expected, Level level) {
    if (answer.status().isPresent() && !answer.succeeded()) {
      Step again =
          evidence.look(
              "the same request again", answer.exchange().request(), expected.described());
      again.hold(
          expected.status(), Check.STATUS, level, Conditions.and(conditions, Conditions.AGAIN));
      stillThere(Check.KEPT, "deleting what was refused, rightly this time", subject);
    }
  }

  /** Nothing was done, whatever was answered. */
  void untouched(Step answer, Conversation subject, Level level) {
    Request request = conversations.resolve(conversations.request(operation, subject));
    Step look = evidence.look("deleting what had to be left alone", request);
    // If the request is served, that is what is wrong with it, and the deletion is its effect.
    holdThere(look, operation, Check.KEPT, answer.succeeded() ? level : Level.MUST, conditions);
  }

  void neighbourKept(Conversation neighbour) {
    stillThere(Check.NEIGHBOUR, "deleting its neighbour", neighbour);
  }

  private void refusedAgain(String purpose, Request request) {
    holdGone(evidence.look(purpose, request), operation, conditions);
  }

  private void stillThere(Check check, String purpose, Conversation conversation) {
    Request request = conversations.resolve(conversations.request(operation, conversation));
    holdThere(evidence.look(purpose, request), operation, check, Level.MUST, conditions);
  }

  /** Whether a conversation that had to be there was not, in a case that takes few. */
  static boolean showsLoss(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    StatusRule gone = DocumentedAnswers.alreadyDeleted(asked.operation());
    return verdict.outcome() == Outcome.FAILED
        && FEW_DELETIONS.contains(asked.expectation().effect())
        && verdict.exchanges().stream()
            .filter(
                each ->
                    each.violations().stream()
                        .map(Violation::check)
                        .anyMatch(Set.of(Check.STATUS, Check.KEPT, Check.NEIGHBOUR)::contains))
            .flatMap(each -> each.exchange().response().stream())
            .anyMatch(response -> gone.accepts().test(response.status()));
  }

  /**
   * Notes if a request shows that what was deleted is still there. Any other wrong answer is a
   * wrong answer, and tells nothing of the state.
   *
   * @param again a valid request about what was deleted
   * @param conditions of the deletion
   */
  static void holdGone(Step again, Operation operation, Set<String> conditions) {
    again.hold(
        DocumentedAnswers.alreadyDeleted(operation),
        again.succeeded() ? Check.GONE : Check.STATUS,
        Level.MUST,
        Conditions.and(
            again.succeeded() ? conditions : Set.of(),
            Conditions.UNKNOWN_ID,
            Conditions.DELETED_BEFORE));
  }

  /**
   * Notes if a request shows that what had to be left alone is gone. Any other wrong answer is a
   * wrong answer, and tells nothing of the state.
   *
   * @param look a valid request about it
   * @param check what had to be left alone is judged by
   * @param conditions of the request that had to leave it alone
   */
  static void holdThere(
      Step look, Operation operation, Check check, Level level, Set<String> conditions) {
    boolean gone =
        look.status()
            .filter(DocumentedAnswers.alreadyDeleted(operation).accepts()::test)
            .isPresent();
    look.hold(
        DocumentedAnswers.served(operation),
        gone ? check : Check.STATUS,
        gone ? level : Level.MUST,
        gone ? conditions : Set.of());
  }
}
