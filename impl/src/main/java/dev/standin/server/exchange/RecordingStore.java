package dev.standin.server.exchange;

import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ForwardingStore;
import dev.standin.server.store.StoredConversation;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A store that records what became of the conversation that a request names. */
public final class RecordingStore extends ForwardingStore {

  private static final Logger LOG = Logger.getLogger(RecordingStore.class.getName());

  /**
   * The exchange that this thread answers. A resource has the parameters of its page and no request
   * among them, so this is the only way from a call of the store to the request that made it. Read
   * nowhere but here.
   */
  private static final ThreadLocal<Exchange.@Nullable Recorder> CURRENT = new ThreadLocal<>();

  /** Records what is done to this one. */
  public RecordingStore(ConversationStore store) {
    super(store);
  }

  /** What this gives, with all that it deletes recorded in this exchange. */
  public static <T> T recording(Exchange.Recorder exchange, Supplier<T> work) {
    CURRENT.set(exchange);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  @Override
  public boolean delete(ConversationKey key) {
    return record(super.delete(key), Effect.DELETED, key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return record(super.softDelete(key), Effect.SOFT_DELETED, key);
  }

  private boolean record(boolean done, Effect effect, ConversationKey key) {
    Exchange.Recorder exchange = CURRENT.get();
    if (exchange != null && done) {
      exchange.effect(effect);
    } else if (exchange != null) {
      reason(key).ifPresent(exchange::reason);
    }
    return done;
  }

  /** Recording must not make a request fail: without the store there is no reason. */
  private Optional<String> reason(ConversationKey key) {
    try {
      return Optional.of(
          find(key.api(), key.id())
              .map(found -> reason(found, key))
              .orElse("there is no such conversation"));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Nothing can be said of what was not deleted", e);
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
