package dev.standin.server.exchange;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationUpdate;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A store that records what became of the conversation that a request names. */
public final class RecordingStore implements ConversationStore {

  private static final Logger LOG = Logger.getLogger(RecordingStore.class.getName());

  /**
   * The exchange that this thread answers. A resource has the parameters of its page and no request
   * among them, so this is the only way from a call of the store to the request that made it. Read
   * nowhere but here.
   */
  private static final ThreadLocal<Exchange.@Nullable Recorder> CURRENT = new ThreadLocal<>();

  private final ConversationStore store;

  /** Records what is done to this one, which is closed with it. */
  public RecordingStore(ConversationStore store) {
    this.store = store;
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
    return record(store.delete(key), Effect.DELETED, key);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return record(store.softDelete(key), Effect.SOFT_DELETED, key);
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    store.add(conversations);
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
