package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.specs.document.Operation;

/** Looks at the state that an answer left behind. Its only eyes are further deletions. */
final class StateVerifier {

  private final Operation operation;
  private final Conversations conversations;
  private final Evidence evidence;

  StateVerifier(Operation operation, Conversations conversations, Evidence evidence) {
    this.operation = operation;
    this.conversations = conversations;
    this.evidence = evidence;
  }

  static boolean succeeded(Exchange exchange) {
    return exchange
        .response()
        .map(Response::status)
        .filter(status -> status / 100 == 2)
        .isPresent();
  }

  /** What was reported deleted is gone, stays gone, and took nothing with it. */
  void gone(Exchange answer, Conversation neighbour) {
    if (succeeded(answer)) {
      refusedAgain("the same request again", answer.request());
      stillThere(Check.NEIGHBOUR, "deleting its neighbour", neighbour);
      refusedAgain("the same request a third time", answer.request());
    }
  }

  /** What was refused was not done, and is refused once more. */
  void kept(Exchange answer, Conversation subject, Expectation expected, Level level) {
    if (answer.response().isPresent() && !succeeded(answer)) {
      Exchange again =
          evidence.look("the same request again", answer.request(), expected.described());
      evidence.hold(again, expected.status(), Check.STATUS, level);
      stillThere(Check.KEPT, "deleting what was refused, rightly this time", subject);
    }
  }

  /** Nothing was done, whatever was answered. */
  void untouched(Conversation subject) {
    stillThere(Check.KEPT, "deleting what had to be left alone", subject);
  }

  void neighbourKept(Conversation neighbour) {
    stillThere(Check.NEIGHBOUR, "deleting its neighbour", neighbour);
  }

  private void refusedAgain(String purpose, Request request) {
    Exchange again = evidence.look(purpose, request);
    evidence.hold(again, DocumentedAnswers.alreadyDeleted(operation), Check.GONE, Level.MUST);
  }

  private void stillThere(Check check, String purpose, Conversation conversation) {
    Request request = conversations.resolve(conversations.request(operation, conversation));
    Exchange exchange = evidence.look(purpose, request);
    evidence.hold(exchange, DocumentedAnswers.served(operation), check, Level.MUST);
  }
}
