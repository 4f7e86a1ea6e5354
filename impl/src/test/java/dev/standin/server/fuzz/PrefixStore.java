package dev.standin.server.fuzz;

import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ForwardingStore;
import dev.standin.server.store.StoredConversation;

/** A store that deletes all whose id begins with the one to delete. */
final class PrefixStore extends ForwardingStore {

  private static final int MANY = 1000;

  PrefixStore(ConversationStore store) {
    super(store);
  }

  @Override
  public boolean delete(ConversationKey key) {
    boolean isDeleted = super.delete(key);
    for (StoredConversation each : list(ConversationQuery.all(MANY))) {
      if (each.key().api().equals(key.api()) && each.key().id().startsWith(key.id())) {
        super.delete(each.key());
      }
    }
    return isDeleted;
  }
}
