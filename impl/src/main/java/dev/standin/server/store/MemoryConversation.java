package dev.standin.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in memory. Its state only ever goes on; each step is taken by exactly one of the
 * threads that try.
 */
final class MemoryConversation {

  private final MemoryPartition partition;
  private final String id;
  private final Instant createdAt;
  private long number;
  private @Nullable String owner;
  private List<String> messages;
  private Map<String, String> metadata;
  private Instant lastActivityAt;

  /** Null before it is there for all, and again once it is forgotten. */
  private @Nullable ConversationState state;

  private @Nullable Instant deletedAt;

  MemoryConversation(MemoryPartition partition, Conversation conversation, Instant now) {
    this.partition = partition;
    this.id = conversation.key().id();
    this.owner = conversation.key().owner().orElse(null);
    this.messages = conversation.messages();
    this.metadata = conversation.metadata();
    ConversationTimes times = conversation.times().orElse(ConversationTimes.at(now));
    this.createdAt = times.createdAt();
    this.lastActivityAt = times.lastActivityAt();
  }

  String id() {
    return id;
  }

  synchronized ConversationKey key() {
    return new ConversationKey(partition.api(), id, Optional.ofNullable(owner));
  }

  MemoryPartition partition() {
    return partition;
  }

  synchronized long number() {
    return number;
  }

  synchronized void publish(long place) {
    number = place;
    become(ConversationState.ACTIVE);
  }

  synchronized boolean delete(Optional<String> of, Instant now) {
    if (state == null || state == ConversationState.DELETED || !isOwned(of)) {
      return false;
    }
    owner = null;
    messages = List.of();
    metadata = Map.of();
    deletedAt = now;
    become(ConversationState.DELETED);
    return true;
  }

  synchronized boolean softDelete(Optional<String> of, Instant now) {
    if (state != ConversationState.ACTIVE || !isOwned(of)) {
      return false;
    }
    deletedAt = now;
    become(ConversationState.SOFT_DELETED);
    return true;
  }

  synchronized boolean update(Optional<String> of, ConversationUpdate update, Instant now) {
    if (state != ConversationState.ACTIVE || !isOwned(of)) {
      return false;
    }
    messages = Stream.concat(messages.stream(), update.messages().stream()).toList();
    metadata = update.metadata().orElse(metadata);
    lastActivityAt = now;
    return true;
  }

  /** Returns false if it was forgotten before, or never there. */
  synchronized boolean forget() {
    boolean known = state != null;
    become(null);
    return known;
  }

  synchronized List<String> messages() {
    return state == null ? List.of() : messages;
  }

  /** Whether nobody may be given its id. */
  synchronized boolean holdsItsId() {
    return state != ConversationState.DELETED;
  }

  /** As it is now; empty if it is not there for all. */
  synchronized Optional<StoredConversation> view() {
    ConversationState now = state;
    return now == null
        ? Optional.empty()
        : Optional.of(
            new StoredConversation(
                number,
                key(),
                now,
                createdAt,
                lastActivityAt,
                Optional.ofNullable(deletedAt),
                messages.size(),
                metadata));
  }

  /** As it is now, if that is what is asked for. */
  synchronized Optional<StoredConversation> view(ConversationQuery query) {
    boolean matches =
        query.state().map(wanted -> wanted == state).orElse(true)
            && query.api().map(partition.api()::equals).orElse(true)
            && query.owner().map(wanted -> wanted.equals(owner)).orElse(true);
    return matches ? view() : Optional.empty();
  }

  /** As it is now, if it is active and of the caller who asks. */
  synchronized Optional<StoredConversation> view(ConversationListing listing) {
    return state == ConversationState.ACTIVE && isOwned(listing.owner())
        ? view()
        : Optional.empty();
  }

  private boolean isOwned(Optional<String> by) {
    return by.equals(Optional.ofNullable(owner));
  }

  private void become(@Nullable ConversationState next) {
    partition.count(state, next);
    state = next;
  }
}
