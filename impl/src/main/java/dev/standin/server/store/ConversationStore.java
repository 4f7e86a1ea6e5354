package dev.standin.server.store;

import java.util.Optional;

/**
 * Conversations and their messages. An id is unique within a vendor's API, whoever owns it.
 *
 * <p>Every method is one transaction: it survives the end of the process once it has returned, and
 * has changed nothing when it throws. Of several calls that delete the same conversation, one
 * returns true.
 */
public interface ConversationStore extends AutoCloseable {

  /**
   * Adds all of them or none.
   *
   * @throws ConversationConflictException if one is there already, also as a soft-deleted one
   */
  void add(Iterable<Conversation> conversations);

  /**
   * Deletes a conversation and its messages for good, also one that was soft-deleted before.
   *
   * @return false if this key reaches none
   */
  boolean delete(ConversationKey key);

  /**
   * Hides a conversation from all but {@link #delete}. Its messages are kept.
   *
   * @return false if this key reaches none, or it is soft-deleted already
   */
  boolean softDelete(ConversationKey key);

  /** Some conversation of this API that is not deleted; empty if there is none. */
  Optional<ConversationKey> anyActive(String api);

  /** How many messages the store holds of a conversation, soft-deleted or not. */
  int countMessages(String api, String id);

  @Override
  void close();
}
