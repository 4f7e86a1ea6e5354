package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.conformance.model.Provocation.Subject;
import java.util.List;
import java.util.stream.Stream;

/** How many conversations cases use up at most: each is made, or listed, for one case alone. */
public final class ConversationBudget {

  private ConversationBudget() {}

  /**
   * The sum of what cases use up, some of them asked twice.
   *
   * @param all of which some are asked besides
   */
  public static int of(List<ConformanceCase> cases, List<ConformanceCase> all) {
    int asked =
        Stream.concat(cases.stream(), SuiteRun.besidesIfRefused(cases, cases, all).stream())
            .mapToInt(ConversationBudget::of)
            .sum();
    int again = SuiteRun.ASKED_AGAIN * Scenario.conversations(Effect.STAYS_GONE);
    // One shows whether what is deleted is only marked.
    return asked == 0 ? 0 : asked + again + 1;
  }

  private static int of(ConformanceCase asked) {
    if (asked.provocation().kind() == ProvocationKind.NONE) {
      return 0;
    }
    int subject = asked.provocation().subject() == Subject.UNKNOWN ? 0 : 1;
    return switch (asked.expectation().effect()) {
      case ONE_WINNER, GONE_EACH_TIME, STAYS_GONE, ONE_CONNECTION ->
          Scenario.conversations(asked.expectation().effect());
      case GONE, AS_ANSWERED, NEIGHBOUR_KEPT -> 1 + subject;
      case KEPT, UNTOUCHED, UNSPECIFIED -> subject;
    };
  }
}
