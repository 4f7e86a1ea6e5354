package dev.standin.server.journal;

import dev.standin.server.exchange.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which entries are wanted.
 *
 * @param api only of requests to this vendor's API
 * @param conversations only of requests that name this id: its spellings; empty for any
 * @param status only of requests that were answered so
 * @param since only of requests that came then or later
 * @param until only of requests that came earlier
 */
public record JournalQuery(
    Optional<String> api,
    List<String> conversations,
    OptionalInt status,
    Optional<Instant> since,
    Optional<Instant> until) {

  public JournalQuery {
    conversations = List.copyOf(conversations);
  }

  /** All entries. */
  public static JournalQuery all() {
    return new JournalQuery(
        Optional.empty(), List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  boolean matches(Exchange exchange) {
    Instant time = exchange.request().time();
    return (api.isEmpty() || api.equals(exchange.request().api()))
        && (conversations.isEmpty()
            || exchange.request().conversation().filter(conversations::contains).isPresent())
        && (status.isEmpty()
            || exchange.answer().filter(a -> a.status() == status.getAsInt()).isPresent())
        && since.filter(time::isBefore).isEmpty()
        && (until.isEmpty() || time.isBefore(until.get()));
  }
}
