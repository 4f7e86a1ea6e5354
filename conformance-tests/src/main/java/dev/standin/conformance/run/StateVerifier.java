package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.target.api.Conversation;
import java.util.EnumSet;
import java.util.Set;

/** Looks at the state that an answer left behind. */
final class StateVerifier {

  private static final Set<Effect> FEW_DELETIONS =
      EnumSet.of(
          Effect.GONE,
          Effect.AS_ANSWERED,
          Effect.NEIGHBOUR_KEPT,
          Effect.KEPT,
          Effect.UNTOUCHED,
          Effect.STAYS_GONE,
          Effect.ONE_CONNECTION);

  private final StateLook state;
  private final Evidence evidence;
  private final Set<String> conditions;

  /**
   * One for a case.
   *
   * @param conditions of the request whose effect is looked at
   */
  StateVerifier(StateLook state, Evidence evidence, Set<String> conditions) {
    this.state = state;
    this.evidence = evidence;
    this.conditions = conditions;
  }

  /** What was reported deleted is gone, stays gone, and took nothing with it. */
  void gone(Step answer, Conversation subject, Conversation neighbour) {
    if (answer.succeeded()) {
      state.gone("", subject, conditions);
      neighbourKept(neighbour);
      state.gone(", after its neighbour", subject, conditions);
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
      state.there(
          "what was refused, rightly this time", subject, Check.KEPT, Level.MUST, conditions);
    }
  }

  /** Nothing was done, whatever was answered. */
  void untouched(Step answer, Conversation subject, Level level) {
    // If the request is served, that is what is wrong with it, and the deletion is its effect.
    state.there(
        "what had to be left alone",
        subject,
        Check.KEPT,
        answer.succeeded() ? level : Level.MUST,
        conditions);
  }

  void neighbourKept(Conversation neighbour) {
    state.there("its neighbour", neighbour, Check.NEIGHBOUR, Level.MUST, conditions);
  }

  /** Whether a conversation that had to be there was not, in a case that takes few. */
  static boolean showsLoss(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    StatusRule gone = DocumentedAnswers.alreadyDeleted(asked.operation());
    return verdict.outcome().isWrong()
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
}
