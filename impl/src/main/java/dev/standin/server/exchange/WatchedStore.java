package dev.standin.server.exchange;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that tells the exchange of the current thread what became of its conversation. */
public record WatchedStore(ConversationStore store) implements ConversationStore {

  @Override
  public boolean delete(ConversationKey key) {
    return tell(store.delete(key), Effect.DELETED, key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return tell(store.softDelete(key), Effect.SOFT_DELETED, key);
  }

  private boolean tell(boolean done, Effect effect, ConversationKey key) {
    OpenExchange.current()
        .ifPresent(
            exchange -> {
              if (done) {
                exchange.effect(effect);
              } else {
                exchange.reason(reason(key));
              }
            });
    return done;
  }

  private String reason(ConversationKey key) {
    return store
        .find(key.api(), key.id())
        .map(
            found ->
                switch (found.state()) {
                  case DELETED -> "it was deleted already";
                  case SOFT_DELETED -> "it was soft-deleted already";
                  case ACTIVE -> "it is somebody else's";
                })
        .orElse("there is no such conversation");
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
