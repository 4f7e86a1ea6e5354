package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.Conversation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A deletion, and looks at whether it lasts: caches and replicas bring things back. */
final class Watch {

  /** Parts of the whole time after which to look, at growing distances. */
  private static final List<Double> LOOKS = List.of(0.1, 0.4, 1.0);

  /** The one, one that is spared, and one beside each look. */
  static final int CONVERSATIONS = 2 + LOOKS.size();

  private final Stage stage;
  private final Duration whole;

  Watch(Stage stage, Duration whole) {
    this.stage = stage;
    this.whole = whole;
  }

  void play() {
    Request request = stage.request(stage.conversation());
    deleted("the request", request);
    Conversation spared = stage.conversation();
    Optional<Request> anonymous = stage.anonymous(spared);
    anonymous.ifPresent(each -> stage.evidence().look("one without a credential", each));
    long waited = 0;
    for (double part : LOOKS) {
      // Other requests bring things back too.
      Request unknown = stage.request(stage.conversations().unknown(stage.owner()));
      stage.evidence().look("an id that names nothing", unknown);
      deleted("deleting another one", stage.request(stage.conversation()));
      long until = Math.round(whole.toMillis() * part);
      pass(until - waited);
      waited = until;
      Exchange again = stage.evidence().look("the first again after " + until + " ms", request);
      stage.evidence().hold(again, stage.alreadyDeleted(), Check.GONE, Level.MUST);
    }
    Exchange kept = stage.evidence().look("deleting what was spared", stage.request(spared));
    stage.evidence().hold(kept, stage.served(), Check.KEPT, Level.MUST);
  }

  private void deleted(String purpose, Request request) {
    Exchange exchange = stage.evidence().look(purpose, request);
    stage.evidence().hold(exchange, stage.served(), Check.STATUS, Level.MUST);
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
