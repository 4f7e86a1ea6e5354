package dev.standin.server.store;

import java.util.Optional;

/**
 * Which conversations to list.
 *
 * @param api only those of this one
 * @param owner only those of this one; a deleted conversation has none
 * @param state only those in this one
 * @param after only those with a greater number; 0 begins with the first
 * @param limit how many at most, at least 1
 */
public record ConversationQuery(
    Optional<String> api,
    Optional<String> owner,
    Optional<ConversationState> state,
    long after,
    int limit) {

  public ConversationQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("The limit has to be at least 1, not " + limit);
    }
  }

  /** All conversations, from the first on. */
  public static ConversationQuery all(int limit) {
    return new ConversationQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, limit);
  }

  /** Whether this is one of those, wherever it stands. */
  boolean matches(StoredConversation stored) {
    return (api.isEmpty() || api.get().equals(stored.key().api()))
        && (owner.isEmpty() || owner.equals(stored.key().owner()))
        && (state.isEmpty() || state.get() == stored.state());
  }
}
