package dev.standin.server.junit;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was asked, to be read under an assertion that failed. */
final class JournalText {

  /** More lines are not read, and bury what is above them. */
  private static final int MOST = 50;

  private JournalText() {}

  /** The message, and under it a line for each of the last requests. */
  static String under(String message, List<Exchange> requests) {
    if (requests.isEmpty()) {
      return message + System.lineSeparator() + "Nothing was asked of any API.";
    }
    int first = Math.max(0, requests.size() - MOST);
    String title =
        first == 0
            ? "What was asked:"
            : "What was asked, the last %d of %d:".formatted(MOST, requests.size());
    return IntStream.range(first, requests.size())
        .mapToObj(i -> "  %d. %s".formatted(i + 1, line(requests.get(i))))
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                message + System.lineSeparator() + title + System.lineSeparator(),
                ""));
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

  static String words(Effect effect) {
    return switch (effect) {
      case NONE -> "nothing deleted";
      case SOFT_DELETED -> "soft-deleted";
      case DELETED -> "deleted for good";
    };
  }
}
