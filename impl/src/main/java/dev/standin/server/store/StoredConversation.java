package dev.standin.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as the store has it.
 *
 * @param number its place in the order in which conversations were made
 * @param key without an owner once it is deleted
 * @param lastActivityAt when it was made, or something was last said in it or of it
 * @param deletedAt when it came into its present state; empty while it is active
 * @param messageCount zero once it is deleted
 * @param metadata what is said of it, by name; nothing once it is deleted
 */
public record StoredConversation(
    long number,
    ConversationKey key,
    ConversationState state,
    Instant createdAt,
    Instant lastActivityAt,
    Optional<Instant> deletedAt,
    int messageCount,
    Map<String, String> metadata) {
  /** One that is made with this number, now unless it says when. */
  static StoredConversation made(long number, Conversation made, Instant now) {
    ConversationTimes times = made.times().orElse(ConversationTimes.at(now));
    return new StoredConversation(
        number,
        made.key(),
        ConversationState.ACTIVE,
        times.createdAt(),
        times.lastActivityAt(),
        Optional.empty(),
        made.messages().size(),
        made.metadata());
  }

  /** The conversation after something happened in it. */
  StoredConversation updated(Instant now, int messages, Optional<Map<String, String>> replaced) {
    return new StoredConversation(
        number, key, state, createdAt, now, deletedAt, messages, replaced.orElse(metadata));
  }

  StoredConversation softDeleted(Instant now) {
    return new StoredConversation(
        number,
        key,
        ConversationState.SOFT_DELETED,
        createdAt,
        lastActivityAt,
        Optional.of(now),
        messageCount,
        metadata);
  }

  StoredConversation deleted(Instant now) {
    return new StoredConversation(
        number,
        ConversationKey.unowned(key.api(), key.id()),
        ConversationState.DELETED,
        createdAt,
        lastActivityAt,
        Optional.of(now),
        0,
        Map.of());
  }
}
