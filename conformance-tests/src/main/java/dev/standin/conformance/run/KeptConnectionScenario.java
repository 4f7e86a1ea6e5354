package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Requests in turn on one connection, served and refused ones. What a server leaves unread of one,
 * or writes too much, it takes for a part of the next.
 */
final class KeptConnectionScenario {

  static final int CONVERSATIONS = 2;
  private final ScenarioContext scenario;

  KeptConnectionScenario(ScenarioContext scenario) {
    this.scenario = scenario;
  }

  void run() {
    Request first = scenario.request(scenario.conversation());
    Conversation other = scenario.conversation();
    Request second = scenario.request(other);
    Optional<Request> anonymous = scenario.anonymous(other);
    List<Request> requests = new ArrayList<>(List.of(first, first));
    anonymous.ifPresent(requests::add);
    requests.add(second);
    List<Step> steps = scenario.evidence().lookInTurn("in turn on one connection", requests);
    for (int i = 0; i < steps.size(); i++) {
      if (i == 0) {
        scenario.holdServed(steps.get(i));
      } else if (i == requests.size() - 1) {
        scenario.holdThere(steps.get(i), Check.KEPT);
      } else if (i == 1) {
        scenario.holdGone(steps.get(i));
      } else {
        scenario.holdRefused(steps.get(i));
      }
    }
  }
}
