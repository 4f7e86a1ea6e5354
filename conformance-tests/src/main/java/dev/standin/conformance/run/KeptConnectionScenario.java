package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.StatusRule;
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
  private static final StatusRule REFUSED =
      new StatusRule(
          "4xx, as the credential of the request before is not this one's",
          status -> status / 100 == 4);

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
    List<Exchange> exchanges =
        scenario.evidence().lookInTurn("in turn on one connection", requests);
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      boolean serves = i == 0 || i == requests.size() - 1;
      StatusRule rule = serves ? scenario.served() : i == 1 ? scenario.alreadyDeleted() : REFUSED;
      scenario.evidence().hold(exchange, rule, i == 1 ? Check.GONE : Check.STATUS, Level.MUST);
    }
  }
}
