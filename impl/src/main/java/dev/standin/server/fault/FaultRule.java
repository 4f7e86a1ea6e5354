package dev.standin.server.fault;

import dev.standin.server.exchange.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which requests meet a fault.
 *
 * @param api only those of this vendor's API
 * @param conversations only those that name this id: its spellings, the given one first; empty for
 *     any
 * @param share how many of those, evenly spread: more than 0, at most 1
 * @param times how many at most; empty for without end
 */
public record FaultRule(
    Fault fault,
    Optional<String> api,
    List<String> conversations,
    double share,
    OptionalInt times) {

  public FaultRule {
    conversations = List.copyOf(conversations);
  }

  /** Requests to no vendor's API meet none. */
  boolean matches(RecordedRequest request) {
    return request.api().isPresent()
        && (api.isEmpty() || api.equals(request.api()))
        && (conversations.isEmpty()
            || request.conversation().filter(conversations::contains).isPresent());
  }
}
