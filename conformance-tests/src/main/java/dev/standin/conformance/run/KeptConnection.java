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
final class KeptConnection {

  static final int CONVERSATIONS = 2;
  private static final StatusRule REFUSED =
      new StatusRule(
          "4xx, as the credential of the request before is not this one's",
          status -> status / 100 == 4);

  private final Stage stage;

  KeptConnection(Stage stage) {
    this.stage = stage;
  }

  void play() {
    Request first = stage.request(stage.conversation());
    Conversation other = stage.conversation();
    Request second = stage.request(other);
    Optional<Request> anonymous = stage.anonymous(other);
    List<Request> requests = new ArrayList<>(List.of(first, first));
    anonymous.ifPresent(requests::add);
    requests.add(second);
    List<Exchange> exchanges = stage.evidence().lookInTurn("in turn on one connection", requests);
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      boolean serves = i == 0 || i == requests.size() - 1;
      StatusRule rule = serves ? stage.served() : i == 1 ? stage.alreadyDeleted() : REFUSED;
      stage.evidence().hold(exchange, rule, i == 1 ? Check.GONE : Check.STATUS, Level.MUST);
    }
  }
}
