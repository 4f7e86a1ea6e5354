package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import java.util.List;

/** How many conversations cases use up at most: each is made, or listed, for one case alone. */
public final class ConversationBudget {

  private ConversationBudget() {}

  /** The sum of what the cases use up, some of them asked twice. */
  public static int of(List<ConformanceCase> cases) {
    int asked = cases.stream().mapToInt(ConversationBudget::of).sum();
    return asked == 0 ? 0 : asked + SuiteRun.ASKED_AGAIN * DeletionPersistsScenario.CONVERSATIONS;
  }

  private static int of(ConformanceCase asked) {
    if (asked.provocation().kind() == ProvocationKind.NONE) {
      return 0;
    }
    return switch (asked.expectation().effect()) {
      case ONE_WINNER -> SimultaneousDeletionsScenario.CONVERSATIONS;
      case GONE_EACH_TIME -> RepeatedDeletionsScenario.CONVERSATIONS;
      case STAYS_GONE -> DeletionPersistsScenario.CONVERSATIONS;
      case ONE_CONNECTION -> KeptConnectionScenario.CONVERSATIONS;
      case GONE, AS_ANSWERED, NEIGHBOUR_KEPT -> 1 + ofSubject(asked);
      case KEPT, UNTOUCHED, UNSPECIFIED -> ofSubject(asked);
    };
  }

  private static int ofSubject(ConformanceCase asked) {
    return asked.provocation().subject() == Subject.UNKNOWN ? 0 : 1;
  }
}
