package dev.standin.server.vendor;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationListing.Order;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationUpdate;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One vendor's conversations, as its companion makes, finds, lists and changes them. Texts that
 * cannot be stored are refused.
 *
 * @param api the vendor's key
 */
public record VendorConversations(String api, IdForm ids, ConversationStore store) {

  /** Makes one, with a fresh id. */
  public StoredConversation create(
      Optional<String> owner, List<String> messages, Map<String, String> metadata) {
    return create(ids.fresh(), owner, messages, metadata);
  }

  /** Makes one with this id, in the form in which ids are stored. */
  public StoredConversation create(
      String id, Optional<String> owner, List<String> messages, Map<String, String> metadata) {
    ConversationKey key = new ConversationKey(api, id, owner);
    Conversation made = storable(() -> new Conversation(key, messages, Optional.empty(), metadata));
    store.add(List.of(made));
    return store.find(api, id).orElseThrow();
  }

  /** The active conversation of this caller; empty if there is none. */
  public Optional<StoredConversation> find(Optional<String> owner, String id) {
    return store.find(new ConversationKey(api, id, owner));
  }

  /** What is said in one, oldest first. */
  public List<String> messages(StoredConversation conversation) {
    return store.messages(api, conversation.key().id());
  }

  /**
   * Says something in one.
   *
   * @return false if it is gone by now
   */
  public boolean say(StoredConversation conversation, String... texts) {
    return store.update(conversation.key(), storable(() -> ConversationUpdate.messages(texts)));
  }

  /**
   * Says something of one, instead of all that was said of it.
   *
   * @return false if it is gone by now
   */
  public boolean describe(StoredConversation conversation, Map<String, String> metadata) {
    return store.update(conversation.key(), storable(() -> ConversationUpdate.metadata(metadata)));
  }

  /** The texts in the parts of a message, as clients send them: each is an object that has one. */
  public static List<String> texts(List<?> parts) {
    return parts.stream()
        .filter(Map.class::isInstance)
        .flatMap(part -> Stream.ofNullable(((Map<?, ?>) part).get("text")))
        .map(String::valueOf)
        .toList();
  }

  private static <T> T storable(Supplier<T> of) {
    try {
      return of.get();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.badBody(List.of("body"), String.valueOf(e.getMessage())));
    }
  }

  /** A caller's active conversations, to be narrowed down and then listed. */
  public ConversationListing all(Optional<String> owner, Order order) {
    return ConversationListing.of(api, owner, order);
  }

  /**
   * The place in a list that a cursor names by the id of a conversation, also of one that is
   * deleted by now: what is deleted meanwhile moves no place.
   *
   * @param cursor none, or an empty one, is the beginning
   * @param unknown what to say where there is and was no such conversation
   */
  public Optional<StoredConversation> place(@Nullable String cursor, String unknown) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        store
            .find(api, cursor)
            .orElseThrow(() -> new RefusedException(Refusal.noSuchConversation(unknown))));
  }

  /** So many of them at most, behind so many others. */
  public Page<StoredConversation> page(ConversationListing listing, int offset, int limit) {
    return Page.first(store.list(listing.page(offset, limit + 1)), limit);
  }

  /** How many conversations a listing has. */
  public int count(ConversationListing listing) {
    return store.list(listing.page(0, Integer.MAX_VALUE)).size();
  }
}
