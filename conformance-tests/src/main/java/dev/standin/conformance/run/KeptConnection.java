package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import java.util.List;

/**
 * Requests in turn on one connection, served and refused ones. What a server leaves unread of one,
 * or writes too much, it takes for a part of the next.
 */
final class KeptConnection {

  private final Stage stage;

  KeptConnection(Stage stage) {
    this.stage = stage;
  }

  void play() {
    Request first = stage.request(stage.conversation());
    Request second = stage.request(stage.conversation());
    List<Exchange> exchanges =
        stage.evidence().lookInTurn("in turn on one connection", List.of(first, first, second));
    hold(exchanges, 0, Check.STATUS);
    if (exchanges.size() > 1) {
      Exchange again = exchanges.get(1);
      stage.evidence().hold(again, stage.alreadyDeleted(), Check.GONE, Level.MUST);
    }
    hold(exchanges, 2, Check.STATUS);
  }

  private void hold(List<Exchange> exchanges, int index, Check check) {
    if (exchanges.size() > index) {
      stage.evidence().hold(exchanges.get(index), stage.served(), check, Level.MUST);
    }
  }
}
