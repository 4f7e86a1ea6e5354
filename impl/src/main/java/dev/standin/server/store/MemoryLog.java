package dev.standin.server.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Conversations in memory in the order in which they were made, at four bytes for each: the first
 * of an array that only ever gets more of them, so that it is read while it grows.
 */
final class MemoryLog {

  private static final int FIRST_CAPACITY = 1024;

  private final MemoryConversation[] conversations;
  private final int size;

  private MemoryLog(MemoryConversation[] conversations, int size) {
    this.conversations = conversations;
    this.size = size;
  }

  static MemoryLog empty() {
    return new MemoryLog(new MemoryConversation[FIRST_CAPACITY], 0);
  }

  int size() {
    return size;
  }

  MemoryConversation get(int index) {
    return conversations[index];
  }

  /** The index of the first with a greater number. */
  int after(long number) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (conversations[middle].number() > number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** With these after all others; only once, since it shares the array with this. */
  MemoryLog with(List<MemoryConversation> more) {
    int needed = size + more.size();
    MemoryConversation[] target = conversations;
    if (needed > target.length) {
      target = Arrays.copyOf(target, Math.max(needed, 2 * target.length));
    }
    for (int i = 0; i < more.size(); i++) {
      target[size + i] = more.get(i);
    }
    return new MemoryLog(target, needed);
  }

  MemoryLog withoutForgotten() {
    List<MemoryConversation> kept = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (conversations[i].view().isPresent()) {
        kept.add(conversations[i]);
      }
    }
    return empty().with(kept);
  }
}
