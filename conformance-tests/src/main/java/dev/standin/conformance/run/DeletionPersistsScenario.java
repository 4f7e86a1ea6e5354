package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.Conversation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A deletion, and looks at whether it lasts: caches and replicas bring things back. */
final class DeletionPersistsScenario {

  /** Parts of the whole time after which to look, at growing distances. */
  private static final List<Double> LOOKS = List.of(0.1, 0.4, 1.0);

  /** The one, one that is spared, and one beside each look. */
  static final int CONVERSATIONS = 2 + LOOKS.size();

  private final ScenarioContext scenario;
  private final Duration whole;

  DeletionPersistsScenario(ScenarioContext scenario, Duration whole) {
    this.scenario = scenario;
    this.whole = whole;
  }

  void run() {
    Conversation deleted = scenario.conversation();
    scenario.deleted("the request", scenario.request(deleted));
    Conversation spared = scenario.conversation();
    Optional<Request> anonymous = scenario.anonymous(spared);
    anonymous.ifPresent(
        each -> scenario.holdRefused(scenario.evidence().look("one without a credential", each)));
    long waited = 0;
    for (double part : LOOKS) {
      // Other requests bring things back too.
      Request unknown = scenario.request(scenario.conversations().unknown(scenario.owner()));
      scenario.evidence().look("an id that names nothing", unknown);
      scenario.deleted("deleting another one", scenario.request(scenario.conversation()));
      long until = Math.round(whole.toMillis() * part);
      pass(until - waited);
      waited = until;
      scenario.isGone(" after " + until + " ms", deleted);
    }
    scenario.isThere("what was spared", spared, Check.KEPT);
  }

  private static void pass(long millis) {
    try {
      // Nothing ever counts this down: time itself is what is waited for.
      boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
