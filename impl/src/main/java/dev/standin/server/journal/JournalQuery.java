package dev.standin.server.journal;

import dev.standin.server.exchange.Exchange;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which entries are wanted.
 *
 * @param api only of requests to this vendor's API
 * @param conversation only of requests that name this id
 * @param status only of requests that were answered so
 * @param since only of requests that came then or later
 * @param until only of requests that came earlier
 */
public record JournalQuery(
    Optional<String> api,
    Optional<String> conversation,
    OptionalInt status,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** All entries. */
  public static JournalQuery all() {
    return new JournalQuery(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean matches(Exchange exchange) {
    Instant time = exchange.asked().time();
    return (api.isEmpty() || api.equals(exchange.asked().api()))
        && (conversation.isEmpty() || conversation.equals(exchange.asked().conversation()))
        && (status.isEmpty()
            || exchange.answer().filter(a -> a.status() == status.getAsInt()).isPresent())
        && since.filter(time::isBefore).isEmpty()
        && (until.isEmpty() || time.isBefore(until.get()));
  }
}
