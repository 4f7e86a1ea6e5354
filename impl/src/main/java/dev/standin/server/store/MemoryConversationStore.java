package dev.standin.server.store;

import dev.standin.server.store.MemoryPartition.Kept;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The store in memory, which is gone when it is closed. Adding and clearing wait for each other,
 * changes of one API's conversations only while one of them is made, and nothing waits for a file
 * or a network.
 */
public final class MemoryConversationStore implements ConversationStore {

  private static final Set<ConversationState> ACTIVE = EnumSet.of(ConversationState.ACTIVE);

  private static final Set<ConversationState> NOT_DELETED =
      EnumSet.of(ConversationState.ACTIVE, ConversationState.SOFT_DELETED);

  private final Map<String, MemoryPartition> partitions = new ConcurrentHashMap<>();
  private volatile boolean closed;
  private long lastNumber;

  @Override
  public boolean mayWait() {
    return false;
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    requireOpen();
    List<Conversation> added = new ArrayList<>();
    // Before anybody has to wait: they may be read from a file.
    conversations.forEach(added::add);
    Instant now = now();
    synchronized (this) {
      // Nobody else adds meanwhile, and what is deleted stays so: nothing has to be taken back.
      requireFree(added);
      for (Conversation each : added) {
        partitions
            .computeIfAbsent(each.key().api(), api -> new MemoryPartition())
            .add(new Kept(StoredConversation.made(++lastNumber, each, now), each.messages()));
      }
    }
  }

  private void requireFree(List<Conversation> added) {
    Set<ConversationKey> before = new HashSet<>();
    for (Conversation each : added) {
      ConversationKey key = each.key();
      boolean isTaken =
          find(key.api(), key.id())
              .filter(found -> found.state() != ConversationState.DELETED)
              .isPresent();
      if (isTaken || !before.add(ConversationKey.unowned(key.api(), key.id()))) {
        throw new ConversationConflictException(key);
      }
    }
  }

  @Override
  public boolean delete(ConversationKey key) {
    return change(key, NOT_DELETED, before -> new Kept(before.stored().deleted(now()), List.of()));
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return change(
        key, ACTIVE, before -> new Kept(before.stored().softDeleted(now()), before.messages()));
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    return change(
        key,
        ACTIVE,
        before -> {
          List<String> messages = new ArrayList<>(before.messages());
          messages.addAll(update.messages());
          return new Kept(
              before.stored().updated(now(), messages.size(), update.metadata()),
              List.copyOf(messages));
        });
  }

  private boolean change(
      ConversationKey key, Set<ConversationState> states, UnaryOperator<Kept> change) {
    return partition(key.api()).map(each -> each.change(key, states, change)).orElse(false);
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return partition(api).flatMap(each -> each.find(id)).map(Kept::stored);
  }

  @Override
  public List<String> messages(String api, String id) {
    return partition(api).flatMap(each -> each.find(id)).map(Kept::messages).orElse(List.of());
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    requireOpen();
    return partitions.entrySet().stream()
        .filter(each -> query.api().map(each.getKey()::equals).orElse(true))
        .flatMap(
            each ->
                each.getValue().after(query.after()).filter(query::matches).limit(query.limit()))
        .sorted(Comparator.comparing(StoredConversation::number))
        .limit(query.limit())
        .toList();
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    return partition(listing.api()).map(each -> each.list(listing)).orElse(List.of());
  }

  @Override
  public synchronized int clear(Optional<String> api) {
    requireOpen();
    int cleared = 0;
    for (String each : api.map(Set::of).orElseGet(() -> Set.copyOf(partitions.keySet()))) {
      MemoryPartition gone = partitions.remove(each);
      cleared += gone == null ? 0 : gone.size();
    }
    return cleared;
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    Map<ConversationState, Long> counts = new EnumMap<>(ConversationState.class);
    for (ConversationState state : ConversationState.values()) {
      counts.put(state, partition(api).map(each -> each.count(state)).orElse(0L));
    }
    return counts;
  }

  @Override
  public void check() {
    requireOpen();
  }

  @Override
  public void close() {
    closed = true;
    partitions.clear();
  }

  private Optional<MemoryPartition> partition(String api) {
    requireOpen();
    return Optional.ofNullable(partitions.get(api));
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
