package dev.standin.server.fuzz;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that deletes all whose id begins with the one to delete. */
record PrefixStore(ConversationStore store) implements ConversationStore {

  private static final int MANY = 1000;

  @Override
  public boolean delete(ConversationKey key) {
    boolean isDeleted = store.delete(key);
    for (StoredConversation each : store.list(ConversationQuery.all(MANY))) {
      if (each.key().api().equals(key.api()) && each.key().id().startsWith(key.id())) {
        store.delete(each.key());
      }
    }
    return isDeleted;
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return store.softDelete(key);
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    store.add(conversations);
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
  public int clear(Optional<String> api) {
    return store.clear(api);
  }

  @Override
  public Optional<ConversationKey> anyActive(String api) {
    return store.anyActive(api);
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
