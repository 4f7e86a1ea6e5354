package dev.standin.server.store;

import dev.standin.server.store.ConversationListing.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of one API in memory. Changes wait for each other, for as long as it takes to
 * make one of them; whoever reads waits for nothing, and reads no more than is asked for.
 */
final class MemoryPartition {

  /** A conversation with what is said in it. A change puts another in its place. */
  record Kept(StoredConversation stored, List<String> messages) {}

  /** A place in a list: those of one caller are side by side, in the order of time. */
  private record Place(Optional<String> owner, Instant time, long number)
      implements Comparable<Place> {

    static Place of(StoredConversation stored, Instant time) {
      return new Place(stored.key().owner(), time, stored.number());
    }

    /**
     * By hand: each deletion compares some dozens, and a chain of comparators takes twice as long.
     */
    @Override
    public int compareTo(Place other) {
      int order = owner.orElse("").compareTo(other.owner.orElse(""));
      order = order != 0 ? order : Boolean.compare(owner.isPresent(), other.owner.isPresent());
      order = order != 0 ? order : time.compareTo(other.time);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  private final Map<String, Kept> byId = new ConcurrentHashMap<>();
  private final Map<ConversationState, Long> counts = new ConcurrentHashMap<>();
  private final NavigableMap<Long, String> numbered = new ConcurrentSkipListMap<>();

  /** The ids of the active ones, by when they were made and by their last activity. */
  private final ConcurrentNavigableMap<Place, String> created = new ConcurrentSkipListMap<>();

  private final ConcurrentNavigableMap<Place, String> active = new ConcurrentSkipListMap<>();

  /** Adds one, in place of a deleted one of its id. */
  synchronized void add(Kept added) {
    replace(byId.get(added.stored().key().id()), added);
  }

  /**
   * Changes one.
   *
   * @return false if this key reaches none that is in one of these states
   */
  synchronized boolean change(
      ConversationKey key, Set<ConversationState> states, UnaryOperator<Kept> change) {
    Kept before = byId.get(key.id());
    if (before == null
        || !states.contains(before.stored().state())
        || !before.stored().key().equals(key)) {
      return false;
    }
    replace(before, change.apply(before));
    return true;
  }

  /** New places come first and old ones go last: whoever lists takes a place by what is there. */
  private void replace(@Nullable Kept before, Kept after) {
    StoredConversation now = after.stored();
    String id = now.key().id();
    if (before == null || before.stored().number() != now.number()) {
      numbered.put(now.number(), id);
    }
    if (now.state() == ConversationState.ACTIVE) {
      Place made = Place.of(now, now.createdAt());
      Place last = Place.of(now, now.lastActivityAt());
      created.put(made, id);
      // Mostly the times are the same: one object less, of each of millions.
      active.put(last.equals(made) ? made : last, id);
    }
    byId.put(id, after);
    counts.merge(now.state(), 1L, Long::sum);
    if (before != null) {
      leave(before.stored(), now);
    }
  }

  private void leave(StoredConversation before, StoredConversation now) {
    counts.merge(before.state(), -1L, Long::sum);
    if (before.number() != now.number()) {
      numbered.remove(before.number());
    }
    boolean isActive = now.state() == ConversationState.ACTIVE;
    if (!isActive) {
      created.remove(Place.of(before, before.createdAt()));
    }
    if (!isActive || !before.lastActivityAt().equals(now.lastActivityAt())) {
      active.remove(Place.of(before, before.lastActivityAt()));
    }
  }

  Optional<Kept> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  int size() {
    return byId.size();
  }

  long count(ConversationState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** Conversations with a greater number than this, in the order in which they were made. */
  Stream<StoredConversation> after(long number) {
    return numbered.tailMap(number, false).entrySet().stream()
        .flatMap(
            each ->
                find(each.getValue()).map(Kept::stored).stream()
                    .filter(stored -> stored.number() == each.getKey()));
  }

  List<StoredConversation> list(ConversationListing listing) {
    Order order = listing.order();
    ConcurrentNavigableMap<Place, String> all =
        (order.isByActivity() ? active : created)
            .subMap(
                new Place(listing.owner(), Instant.MIN, Long.MIN_VALUE),
                new Place(listing.owner(), Instant.MAX, Long.MAX_VALUE));
    NavigableMap<Place, String> ordered = order.isDescending() ? all.descendingMap() : all;
    NavigableMap<Place, String> behind =
        listing
            .after()
            .map(last -> new Place(listing.owner(), order.time(last), last.number()))
            .map(place -> ordered.tailMap(place, false))
            .orElse(ordered);
    return listing.pageOf(
        behind.entrySet().stream()
            .flatMap(
                each ->
                    find(each.getValue()).map(Kept::stored).stream()
                        .filter(stored -> stored.state() == ConversationState.ACTIVE)
                        .filter(
                            stored -> each.getKey().equals(Place.of(stored, order.time(stored))))));
  }
}
