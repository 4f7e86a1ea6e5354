package dev.standin.server.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The conversations of one API in memory, and how many there are in each state. */
final class MemoryPartition {

  private final String api;
  private final Map<String, MemoryConversation> byId = new ConcurrentHashMap<>();
  private final Map<ConversationState, LongAdder> counts = new EnumMap<>(ConversationState.class);

  MemoryPartition(String api) {
    this.api = api;
    for (ConversationState state : ConversationState.values()) {
      counts.put(state, new LongAdder());
    }
  }

  String api() {
    return api;
  }

  Map<String, MemoryConversation> byId() {
    return byId;
  }

  /** Counts one that leaves a state for another; null is none. */
  void count(@Nullable ConversationState from, @Nullable ConversationState to) {
    if (from != null) {
      Objects.requireNonNull(counts.get(from)).decrement();
    }
    if (to != null) {
      Objects.requireNonNull(counts.get(to)).increment();
    }
  }

  Map<ConversationState, Long> counts() {
    Map<ConversationState, Long> now = new EnumMap<>(ConversationState.class);
    counts.forEach((state, count) -> now.put(state, count.sum()));
    return Collections.unmodifiableMap(now);
  }
}
