package dev.standin.conformance;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationUpdate;
import dev.standin.server.store.ForwardingStore;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store in which some conversations cannot be reached, and while there are such none can be made
 * or listed: what is asked of them goes to a store that is closed, and fails as that does.
 */
final class BreakableStore extends ForwardingStore {

  private final ConversationStore working;
  private final ConversationStore closed = new MemoryConversationStore();
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

  BreakableStore() {
    this(new MemoryConversationStore());
  }

  private BreakableStore(ConversationStore working) {
    super(working);
    this.working = working;
    closed.close();
  }

  void breakFor(String id) {
    unreachable.add(id);
  }

  void mendFor(String id) {
    unreachable.remove(id);
  }

  private ConversationStore storeOfAll() {
    return unreachable.isEmpty() ? working : closed;
  }

  private ConversationStore storeOf(String id) {
    return unreachable.contains(id) ? closed : working;
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    storeOfAll().add(conversations);
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    return storeOfAll().list(listing);
  }

  @Override
  public boolean delete(ConversationKey key) {
    return storeOf(key.id()).delete(key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return storeOf(key.id()).softDelete(key);
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    return storeOf(key.id()).update(key, update);
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return storeOf(id).find(api, id);
  }

  @Override
  public List<String> messages(String api, String id) {
    return storeOf(id).messages(api, id);
  }
}
