package dev.standin.server.junit;

import dev.standin.server.exchange.Exchange;
import dev.standin.server.store.ConversationState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** Compares how much was asked, and what is left, with what was expected. */
final class RequestCheck {

  private RequestCheck() {}

  static void check(Standin standin, int expected) {
    List<Exchange> requests = standin.requests();
    if (requests.size() != expected) {
      throw new AssertionFailedError(
          JournalText.under(
              "%d requests were expected, and %d came".formatted(expected, requests.size()),
              requests),
          expected,
          requests.size());
    }
  }

  static void await(Standin standin, int expected, Duration atMost) {
    try {
      standin.server().journal().await(expected, atMost);
    } catch (InterruptedException e) {
      // What is there by now is compared all the same.
      Thread.currentThread().interrupt();
    }
    check(standin, expected);
  }

  static void checkState(Standin standin, String vendor, String id, ConversationState expected) {
    Optional<ConversationState> state = standin.state(vendor, id);
    if (!state.equals(Optional.of(expected))) {
      throw new AssertionFailedError(
          JournalText.under(
              "%s %s was to be %s, and %s"
                  .formatted(
                      vendor,
                      id,
                      expected,
                      state.map(actual -> "is " + actual).orElse("was never there")),
              standin.requests()),
          expected,
          state.map(ConversationState::toString).orElse("none"));
    }
  }
}
