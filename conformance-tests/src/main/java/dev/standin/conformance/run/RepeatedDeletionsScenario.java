package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletions one after another, among conversations made before, between and after those that are
 * deleted, and one of another owner. At last what was deleted is gone, and nothing else is.
 */
final class RepeatedDeletionsScenario {

  private static final int TIMES = 10;

  /** Those that are deleted, three neighbours and one of another owner. */
  static final int CONVERSATIONS = TIMES + 4;

  private final ScenarioContext scenario;

  RepeatedDeletionsScenario(ScenarioContext scenario) {
    this.scenario = scenario;
  }

  void run() {
    List<Conversation> neighbours = new ArrayList<>();
    List<Conversation> deleted = new ArrayList<>();
    neighbours.add(scenario.conversation());
    addForeign(neighbours);
    for (int i = 0; i < TIMES; i++) {
      deleted.add(scenario.conversation());
      if (i == TIMES / 2) {
        neighbours.add(scenario.conversation());
      }
    }
    neighbours.add(scenario.conversation());
    delete(deleted);
    deleted.forEach(each -> scenario.isGone(", after the others", each));
    neighbours.forEach(each -> scenario.isThere("their neighbour", each, Check.NEIGHBOUR));
  }

  /** One of another owner, where conversations have owners and another one is known. */
  private void addForeign(List<Conversation> neighbours) {
    if (scenario.owner().isEmpty()) {
      return;
    }
    try {
      neighbours.add(scenario.conversations().create(scenario.owner(), Tenant.SECOND));
    } catch (UnavailableException e) {
      // There are other cases to say so.
    }
  }

  private void delete(List<Conversation> all) {
    for (int i = 0; i < all.size(); i++) {
      scenario.deleted("deletion " + (i + 1) + " of " + all.size(), scenario.request(all.get(i)));
    }
  }
}
