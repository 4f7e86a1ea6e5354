package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletions one after another, among conversations made before, between and after those that are
 * deleted, and one of another owner. At last what was deleted is gone, and nothing else is.
 */
final class Repetition {

  private static final int TIMES = 10;

  /** Those that are deleted, three neighbours and one of another owner. */
  static final int CONVERSATIONS = TIMES + 4;

  private final Stage stage;

  Repetition(Stage stage) {
    this.stage = stage;
  }

  void play() {
    List<Conversation> neighbours = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    neighbours.add(stage.conversation());
    addForeign(neighbours);
    for (int i = 0; i < TIMES; i++) {
      requests.add(stage.request(stage.conversation()));
      if (i == TIMES / 2) {
        neighbours.add(stage.conversation());
      }
    }
    neighbours.add(stage.conversation());
    delete(requests);
    requests.forEach(this::isGone);
    neighbours.forEach(this::isThere);
  }

  /** One of another owner, where conversations have owners and another one is known. */
  private void addForeign(List<Conversation> neighbours) {
    if (stage.owner().isEmpty()) {
      return;
    }
    try {
      neighbours.add(stage.conversations().create(stage.owner(), Tenant.SECOND));
    } catch (UnavailableException e) {
      // There are other cases to say so.
    }
  }

  private void delete(List<Request> requests) {
    for (int i = 0; i < requests.size(); i++) {
      String purpose = "deletion " + (i + 1) + " of " + requests.size();
      Exchange exchange = stage.evidence().look(purpose, requests.get(i));
      stage.evidence().hold(exchange, stage.served(), Check.STATUS, Level.MUST);
    }
  }

  private void isGone(Request request) {
    Exchange again = stage.evidence().look("the same again, after the others", request);
    stage.evidence().hold(again, stage.alreadyDeleted(), Check.GONE, Level.MUST);
  }

  private void isThere(Conversation neighbour) {
    Exchange beside = stage.evidence().look("deleting their neighbour", stage.request(neighbour));
    stage.evidence().hold(beside, stage.served(), Check.NEIGHBOUR, Level.MUST);
  }
}
