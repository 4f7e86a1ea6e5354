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
    Map<String, String> metadata) {}
