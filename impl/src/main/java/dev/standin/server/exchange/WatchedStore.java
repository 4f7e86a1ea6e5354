package dev.standin.server.exchange;

import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ForwardingStore;
import dev.standin.server.store.StoredConversation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that tells the exchange of the current thread what became of its conversation. */
public final class WatchedStore extends ForwardingStore {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedStore.class);

  /** Watches this one. */
  public WatchedStore(ConversationStore store) {
    super(store);
  }

  @Override
  public boolean delete(ConversationKey key) {
    return tell(super.delete(key), Effect.DELETED, key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return tell(super.softDelete(key), Effect.SOFT_DELETED, key);
  }

  private boolean tell(boolean done, Effect effect, ConversationKey key) {
    OpenExchange.current()
        .ifPresent(
            exchange -> {
              if (done) {
                exchange.effect(effect);
              } else {
                reason(key).ifPresent(exchange::reason);
              }
            });
    return done;
  }

  /** Whoever watches must not make a request fail: without the store there is no reason. */
  private Optional<String> reason(ConversationKey key) {
    try {
      return Optional.of(
          find(key.api(), key.id())
              .map(found -> reason(found, key))
              .orElse("there is no such conversation"));
    } catch (RuntimeException e) {
      LOG.debug("Nothing can be said of what was not deleted", e);
      return Optional.empty();
    }
  }

  private static String reason(StoredConversation found, ConversationKey key) {
    if (found.state() == ConversationState.DELETED) {
      return "it was deleted already";
    }
    return found.state() == ConversationState.SOFT_DELETED && found.key().equals(key)
        ? "it was soft-deleted already"
        : "it is somebody else's";
  }
}
