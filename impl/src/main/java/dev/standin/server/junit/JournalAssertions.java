package dev.standin.server.junit;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.store.ConversationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;

/** Compares what was asked, and what became of it, with what was expected. */
final class JournalAssertions {

  /** More lines are not read, and bury what is above them. */
  private static final int MOST = 50;

  private final List<Exchange> requests;

  /**
   * Assertions on what was asked.
   *
   * @param requests what was asked, which an assertion that fails shows
   */
  JournalAssertions(List<Exchange> requests) {
    this.requests = requests;
  }

  /**
   * Fails unless exactly these were deleted for good.
   *
   * @param wanted conversations, each as its vendor and its id
   */
  void deleted(SortedSet<String> wanted) {
    Map<String, Effect> effects = effects();
    List<String> wrong = new ArrayList<>();
    for (String conversation : wanted) {
      Effect effect = effects.getOrDefault(conversation, Effect.NONE);
      if (effect != Effect.DELETED) {
        wrong.add(
            conversation + (effect == Effect.NONE ? " was not deleted" : " was only soft-deleted"));
      }
    }
    effects.forEach(
        (conversation, effect) -> {
          if (!wanted.contains(conversation)) {
            wrong.add("%s was %s, and was to stay".formatted(conversation, words(effect)));
          }
        });
    if (!wrong.isEmpty()) {
      throw failure(String.join(System.lineSeparator(), wrong), wanted, effects);
    }
  }

  /** Fails unless there were so many requests. */
  void count(int expected) {
    if (requests.size() != expected) {
      throw failure(
          "%d requests were expected, and %d came".formatted(expected, requests.size()),
          expected,
          requests.size());
    }
  }

  /**
   * Fails unless the conversation is in the state expected.
   *
   * @param state the one that it is in; empty if there is none
   */
  void state(
      String vendor, String id, ConversationState expected, Optional<ConversationState> state) {
    if (!state.equals(Optional.of(expected))) {
      String actual = state.map(each -> "is " + each).orElse("was never there");
      throw failure(
          "%s %s was to be %s, and %s".formatted(vendor, id, expected, actual),
          expected,
          state.map(ConversationState::toString).orElse("none"));
    }
  }

  /** The last thing that happened to each conversation that anything happened to. */
  private Map<String, Effect> effects() {
    Map<String, Effect> effects = new TreeMap<>();
    for (Exchange exchange : requests) {
      if (exchange.effect() != Effect.NONE) {
        String vendor = exchange.request().api().orElse("");
        effects.put(vendor + " " + exchange.request().conversation().orElse(""), exchange.effect());
      }
    }
    return effects;
  }

  /** The message, and under it a line for each of the last requests. */
  private AssertionFailedError failure(String message, Object expected, Object actual) {
    int first = Math.max(0, requests.size() - MOST);
    String title =
        requests.isEmpty()
            ? "Nothing was asked of any API."
            : first == 0
                ? "What was asked:"
                : "What was asked, the last %d of %d:".formatted(MOST, requests.size());
    List<String> lines = new ArrayList<>(List.of(message, title));
    IntStream.range(first, requests.size())
        .mapToObj(i -> "  %d. %s".formatted(i + 1, line(requests.get(i))))
        .forEach(lines::add);
    return new AssertionFailedError(
        lines.stream().collect(Collectors.joining(System.lineSeparator())),
        expected.toString(),
        actual.toString());
  }

  private static String line(Exchange exchange) {
    return "%s %s: %s, %s%s%s"
        .formatted(
            exchange.request().method(),
            exchange.request().target(),
            exchange.answer().map(answer -> Integer.toString(answer.status())).orElse("no answer"),
            words(exchange.effect()),
            exchange.reason().map(reason -> "; " + reason).orElse(""),
            exchange.fault().map(fault -> "; fault: " + fault).orElse(""));
  }

  private static String words(Effect effect) {
    return switch (effect) {
      case NONE -> "nothing deleted";
      case SOFT_DELETED -> "soft-deleted";
      case DELETED -> "deleted for good";
    };
  }
}
