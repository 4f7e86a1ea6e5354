package dev.standin.server.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that asks another one, for those that do some things differently. */
public abstract class ForwardingStore implements ConversationStore {

  private final ConversationStore store;

  /** Forwards to this one, which is closed with it. */
  protected ForwardingStore(ConversationStore store) {
    this.store = store;
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    store.add(conversations);
  }

  @Override
  public boolean delete(ConversationKey key) {
    return store.delete(key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return store.softDelete(key);
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    return store.update(key, update);
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return store.find(api, id);
  }

  @Override
  public List<String> messages(String api, String id) {
    return store.messages(api, id);
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    return store.list(query);
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    return store.list(listing);
  }

  @Override
  public int clear(Optional<String> api) {
    return store.clear(api);
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    return store.count(api);
  }

  @Override
  public void check() {
    store.check();
  }

  @Override
  public void close() {
    store.close();
  }
}
