package dev.standin.server.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happens in a conversation.
 *
 * @param messages what is said in it now, after all that was said before
 * @param metadata what is said of it instead of all before; empty to leave that as it is
 */
public record ConversationUpdate(List<String> messages, Optional<Map<String, String>> metadata) {

  /**
   * Checks that every database can keep it.
   *
   * @throws IllegalArgumentException if not; it says why
   */
  public ConversationUpdate {
    messages = List.copyOf(messages);
    Conversation.requireMessages(messages);
    metadata = metadata.map(Metadata::checked);
  }

  /** Something is said in it. */
  public static ConversationUpdate messages(String... texts) {
    return new ConversationUpdate(List.of(texts), Optional.empty());
  }

  /** Something is said of it, instead of all that was said of it before. */
  public static ConversationUpdate metadata(Map<String, String> metadata) {
    return new ConversationUpdate(List.of(), Optional.of(metadata));
  }
}
