package dev.standin.server.store;

import java.util.List;

/**
 * A conversation as it is put into the store.
 *
 * @param messages their texts, oldest first
 */
public record Conversation(ConversationKey key, List<String> messages) {

  /** What the database takes of an id or an owner, in characters; see the migrations. */
  public static final int MAX_KEY_LENGTH = 2048;

  /** What the database takes of a message, in characters; see the migrations. */
  public static final int MAX_MESSAGE_LENGTH = 1024 * 1024;

  public Conversation {
    messages = List.copyOf(messages);
  }
}
