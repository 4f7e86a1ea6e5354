package dev.standin.server.junit;

import dev.standin.server.StandinServer;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalPage;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorsByKey;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A running server as a test wants it: what to point a client at, what there is to delete, what
 * goes wrong, and what became of it all.
 *
 * <p>Vendors go by their keys, such as {@code openhands}, {@code dify} and {@code tavus}. Methods
 * that take one throw {@link IllegalArgumentException} for any other.
 */
@FunctionalInterface
public interface Standin {

  /** The server itself. */
  StandinServer server();

  /** What a client library of this vendor takes as its base URL, without a slash at the end. */
  default String baseUrl(String vendor) {
    return server().baseUri() + vendor(vendor).clientPath();
  }

  /**
   * A secret that this vendor's API accepts; just some text if it asks for none, since most clients
   * want one all the same.
   */
  default String credential(String vendor) {
    List<String> secrets = server().credentials().of(vendor(vendor).key());
    return secrets.isEmpty() ? "none-is-asked-for" : secrets.get(0);
  }

  /** A conversation of this vendor, which is there once it is told to be. */
  default ConversationBuilder conversation(String vendor) {
    return new ConversationBuilder(server().store(), vendor(vendor));
  }

  /** How far this conversation is deleted; empty if there never was one of this id. */
  default Optional<ConversationState> state(String vendor, String id) {
    return server()
        .store()
        .find(vendor, vendor(vendor).storedId(id))
        .map(StoredConversation::state);
  }

  /** Something that goes wrong with the requests to any vendor, once it is told what. */
  default FaultBuilder fault() {
    return new FaultBuilder(server().faults(), Optional.empty());
  }

  /** Something that goes wrong with the requests to this vendor, once it is told what. */
  default FaultBuilder fault(String vendor) {
    return new FaultBuilder(server().faults(), Optional.of(vendor(vendor)));
  }

  /**
   * What was asked of the vendors' APIs, each with what became of it, in the order in which it was
   * answered. A request that is still waited for is not in it yet.
   *
   * @throws IllegalStateException if there were more than the journal keeps
   */
  default List<Exchange> requests() {
    JournalPage page = server().journal().page(JournalQuery.all(), 0, Integer.MAX_VALUE);
    if (page.dropped() > 0) {
      throw new IllegalStateException(
          "The journal keeps the last %d requests, and %d were lost for them; let it keep more with ControlOptions.withJournal"
              .formatted(server().journal().capacity(), page.dropped()));
    }
    return page.entries().stream().map(Entry::exchange).toList();
  }

  /**
   * Fails unless exactly these conversations of this vendor were deleted for good, and nothing of
   * any other vendor. One that was only soft-deleted is not deleted for good.
   */
  default void assertDeletedExactly(String vendor, String... ids) {
    assertDeletedExactly(Map.of(vendor, List.of(ids)));
  }

  /**
   * Fails unless exactly these conversations were deleted for good.
   *
   * @param ids by vendor
   */
  default void assertDeletedExactly(Map<String, ? extends Collection<String>> ids) {
    SortedSet<String> wanted = new TreeSet<>();
    ids.forEach(
        (vendor, each) ->
            each.forEach(id -> wanted.add(vendor + " " + vendor(vendor).storedId(id))));
    ids.keySet().forEach(this::vendor);
    new JournalAssertions(requests()).deleted(wanted);
  }

  /** Fails if anything of any vendor was deleted, or soft-deleted. */
  default void assertNothingDeleted() {
    assertDeletedExactly(Map.of());
  }

  /** Fails unless so many requests were answered, retries and refused ones included. */
  default void assertAsked(int requests) {
    new JournalAssertions(requests()).count(requests);
  }

  /**
   * Fails unless so many requests were answered, once there were as many or the time is up: for a
   * client that does not wait.
   */
  default void awaitAsked(int requests, Duration atMost) {
    try {
      server().journal().await(requests, atMost);
    } catch (InterruptedException e) {
      // What is there by now is compared all the same.
      Thread.currentThread().interrupt();
    }
    assertAsked(requests);
  }

  /** Fails unless this conversation is in this state. */
  default void assertState(String vendor, String id, ConversationState expected) {
    new JournalAssertions(requests()).state(vendor, id, expected, state(vendor, id));
  }

  private Vendor vendor(String key) {
    return new VendorsByKey(server().vendors()).get(key);
  }
}
