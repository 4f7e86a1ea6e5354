package dev.standin.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory, which is gone when it is closed. Only adding and clearing wait for each
 * other, and nothing waits for a file or a network.
 */
public final class MemoryConversationStore implements ConversationStore {

  private final Map<String, MemoryPartition> partitions = new ConcurrentHashMap<>();
  private volatile MemoryLog log = MemoryLog.empty();
  private volatile boolean closed;
  private long lastNumber;
  private int forgotten;

  @Override
  public boolean mayWait() {
    return false;
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    requireOpen();
    Instant now = now();
    List<MemoryConversation> added = new ArrayList<>();
    // Before anybody has to wait: they may be read from a file.
    for (Conversation conversation : conversations) {
      MemoryPartition partition =
          partitions.computeIfAbsent(conversation.key().api(), MemoryPartition::new);
      added.add(new MemoryConversation(partition, conversation, now));
    }
    synchronized (this) {
      List<@Nullable MemoryConversation> replaced = new ArrayList<>(added.size());
      for (MemoryConversation each : added) {
        MemoryConversation before = each.partition().byId().get(each.id());
        if (before != null && before.holdsItsId()) {
          takeBack(added, replaced);
          throw new ConversationConflictException(each.key());
        }
        each.partition().byId().put(each.id(), each);
        replaced.add(before);
      }
      for (MemoryConversation each : added) {
        each.publish(++lastNumber);
      }
      log = log.with(added);
      for (MemoryConversation each : replaced) {
        forget(each);
      }
      dropForgotten();
    }
  }

  private static void takeBack(
      List<MemoryConversation> added, List<@Nullable MemoryConversation> replaced) {
    for (int i = replaced.size() - 1; i >= 0; i--) {
      Map<String, MemoryConversation> byId = added.get(i).partition().byId();
      MemoryConversation before = replaced.get(i);
      if (before == null) {
        byId.remove(added.get(i).id());
      } else {
        byId.put(before.id(), before);
      }
    }
  }

  @Override
  public boolean delete(ConversationKey key) {
    return get(key.api(), key.id()).map(each -> each.delete(key.owner(), now())).orElse(false);
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return get(key.api(), key.id()).map(each -> each.softDelete(key.owner(), now())).orElse(false);
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    return get(key.api(), key.id())
        .map(each -> each.update(key.owner(), update, now()))
        .orElse(false);
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return get(api, id).flatMap(MemoryConversation::view);
  }

  @Override
  public List<String> messages(String api, String id) {
    return get(api, id).map(MemoryConversation::messages).orElse(List.of());
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    requireOpen();
    MemoryLog all = log;
    List<StoredConversation> found = new ArrayList<>();
    for (int i = all.after(query.after()); i < all.size() && found.size() < query.limit(); i++) {
      all.get(i).view(query).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    requireOpen();
    Comparator<StoredConversation> order = listing.order().comparator();
    MemoryPartition partition = partitions.get(listing.api());
    return partition == null
        ? List.of()
        : listing.pageOf(
            partition.byId().values().stream()
                .flatMap(each -> each.view(listing).stream())
                .filter(each -> listing.after().map(a -> order.compare(a, each) < 0).orElse(true))
                .sorted(order));
  }

  @Override
  public synchronized int clear(Optional<String> api) {
    requireOpen();
    int cleared = 0;
    for (MemoryPartition partition : partitions.values()) {
      if (api.isEmpty() || api.get().equals(partition.api())) {
        for (MemoryConversation each : partition.byId().values()) {
          cleared += forget(each) ? 1 : 0;
        }
        partition.byId().clear();
      }
    }
    dropForgotten();
    return cleared;
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    requireOpen();
    return partitions.getOrDefault(api, new MemoryPartition(api)).counts();
  }

  @Override
  public void check() {
    requireOpen();
  }

  @Override
  public synchronized void close() {
    closed = true;
    partitions.clear();
    log = MemoryLog.empty();
  }

  private Optional<MemoryConversation> get(String api, String id) {
    requireOpen();
    return Optional.ofNullable(partitions.get(api)).map(partition -> partition.byId().get(id));
  }

  private boolean forget(@Nullable MemoryConversation conversation) {
    boolean known = conversation != null && conversation.forget();
    forgotten += known ? 1 : 0;
    return known;
  }

  /** Once they are half of all, so that making and deleting for ever takes no more memory. */
  private void dropForgotten() {
    if (forgotten * 2 > log.size()) {
      log = log.withoutForgotten();
      forgotten = 0;
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The store is closed");
    }
  }

  /** As precise as the databases are. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
