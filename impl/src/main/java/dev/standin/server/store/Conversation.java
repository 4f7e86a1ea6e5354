package dev.standin.server.store;

import java.util.List;

/**
 * A conversation as it is put into the store.
 *
 * @param messages their texts, oldest first
 */
public record Conversation(ConversationKey key, List<String> messages) {

  public Conversation {
    messages = List.copyOf(messages);
  }
}
