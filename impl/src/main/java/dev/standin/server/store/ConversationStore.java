package dev.standin.server.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conversations and their messages. An id is unique within a vendor's API, whoever owns it.
 *
 * <p>Every method is one transaction: it has changed nothing when it throws, and once it has
 * returned it survives the end of the process, unless the store is in memory. Of several calls that
 * delete the same conversation, one returns true.
 *
 * <p>A text that no {@link Conversation} may have reaches nothing, as does any other unknown one.
 */
public interface ConversationStore extends AutoCloseable {

  /** Whether its methods may wait for something: a disk, or a database. */
  default boolean mayWait() {
    return true;
  }

  /**
   * Adds all of them or none. An id that was deleted may be used again, one that was soft-deleted
   * may not.
   *
   * @throws ConversationConflictException if one is there already, also as a soft-deleted one
   */
  void add(Iterable<Conversation> conversations);

  /**
   * Deletes a conversation and its messages for good, also one that was soft-deleted before. Its
   * API, its id and the time are kept, and nothing else.
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

  /**
   * Adds to what is said in and of an active conversation. Its last activity is now.
   *
   * @return false if this key reaches none
   */
  boolean update(ConversationKey key, ConversationUpdate update);

  /** The conversation of this id, whoever owns it, and also if it is deleted. */
  Optional<StoredConversation> find(String api, String id);

  /** A conversation's messages, oldest first; none once it is deleted. */
  List<String> messages(String api, String id);

  /**
   * Conversations in the order in which they were made. Of those that are added meanwhile, some may
   * be missing.
   */
  List<StoredConversation> list(ConversationQuery query);

  /**
   * A page of one caller's active conversations. One that moves in the order meanwhile, since
   * something happens in it, may be missing.
   */
  List<StoredConversation> list(ConversationListing listing);

  /**
   * Forgets all conversations of this API, or of all if it is empty: the deleted ones too, and that
   * they were ever there.
   *
   * @return how many there were
   */
  int clear(Optional<String> api);

  /** The first conversation of this API that is not deleted; empty if there is none. */
  default Optional<ConversationKey> anyActive(String api) {
    ConversationQuery first =
        new ConversationQuery(
            Optional.of(api), Optional.empty(), Optional.of(ConversationState.ACTIVE), 0, 1);
    return list(first).stream().map(StoredConversation::key).findFirst();
  }

  /** The active conversation that this key reaches. */
  default Optional<StoredConversation> find(ConversationKey key) {
    return find(key.api(), key.id())
        .filter(each -> each.state() == ConversationState.ACTIVE && each.key().equals(key));
  }

  /** How many conversations of this API are in each state; every state is in the map. */
  Map<ConversationState, Long> count(String api);

  /**
   * Makes sure that conversations can be reached.
   *
   * @throws RuntimeException if they cannot, or the store is closed
   */
  void check();

  @Override
  void close();
}
