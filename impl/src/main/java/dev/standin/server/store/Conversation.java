package dev.standin.server.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as it is put into the store.
 *
 * @param messages their texts, oldest first
 * @param times when it was made; empty for now
 * @param metadata what callers say of it, by name
 */
public record Conversation(
    ConversationKey key,
    List<String> messages,
    Optional<ConversationTimes> times,
    Map<String, String> metadata) {

  /**
   * How long an id may be, in UTF-16 units. PostgreSQL takes about 2,700 bytes in a row of an
   * index, and a unit has up to 3 of them in UTF-8.
   */
  public static final int MAX_ID_LENGTH = 512;

  /** How long an owner may be, in UTF-16 units; see the migrations. */
  public static final int MAX_OWNER_LENGTH = 2048;

  /** How long a message may be, in UTF-16 units; see the migrations. */
  public static final int MAX_MESSAGE_LENGTH = 1024 * 1024;

  /**
   * Checks that every database can keep it.
   *
   * @throws IllegalArgumentException if one of its texts is too long or not storable; it says which
   */
  public Conversation {
    messages = List.copyOf(messages);
    metadata = Metadata.checked(metadata);
    if (key.id().isEmpty() || key.id().length() > MAX_ID_LENGTH) {
      throw new IllegalArgumentException(
          "'id' has to have 1 to %d characters".formatted(MAX_ID_LENGTH));
    }
    requireStorable("the id", Optional.of(key.id()));
    if (key.owner().orElse("").length() > MAX_OWNER_LENGTH) {
      throw new IllegalArgumentException(
          "the owner may have %d characters".formatted(MAX_OWNER_LENGTH));
    }
    requireStorable("the owner", key.owner());
    requireMessages(messages);
  }

  /** One that is made now, and of which nothing is said. */
  public Conversation(ConversationKey key, List<String> messages) {
    this(key, messages, Optional.empty(), Map.of());
  }

  static void requireMessages(List<String> messages) {
    for (int i = 0; i < messages.size(); i++) {
      String message = messages.get(i);
      if (message.length() > MAX_MESSAGE_LENGTH) {
        throw new IllegalArgumentException(
            "a message may have %d characters".formatted(MAX_MESSAGE_LENGTH));
      }
      requireStorable("message " + (i + 1), Optional.of(message));
    }
  }

  private static void requireStorable(String name, Optional<String> text) {
    if (!text.map(StorableText::is).orElse(true)) {
      throw new IllegalArgumentException(
          name + " has a character that cannot be stored: U+0000 or half of a surrogate pair");
    }
  }
}
