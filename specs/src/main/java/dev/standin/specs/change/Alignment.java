package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which item of a list is which of another.
 *
 * @param pairs items that belong together and differ
 * @param reordered whether the lists have the same items in another order
 */
record Alignment(List<Pair> pairs, List<Spot> onlyBefore, List<Spot> onlyNow, boolean reordered) {

  record Pair(Spot before, Spot now) {}

  static Alignment of(Spot before, Spot now, Map<JsonPointer, JsonPointer> moved) {
    List<Spot> old = new ArrayList<>(before.items());
    List<Spot> other = new ArrayList<>(now.items());
    boolean inOrder = takeEqual(old, other);
    boolean reordered = old.isEmpty() && other.isEmpty() && !inOrder;
    List<Pair> pairs = new ArrayList<>();
    for (Spot was : List.copyOf(old)) {
      JsonPointer target = moved.getOrDefault(was.pointer(), was.pointer());
      other.stream()
          .filter(is -> is.pointer().equals(target))
          .findFirst()
          .ifPresent(
              is -> {
                pairs.add(new Pair(was, is));
                old.remove(was);
                other.remove(is);
              });
    }
    return new Alignment(List.copyOf(pairs), List.copyOf(old), List.copyOf(other), reordered);
  }

  /** Removes what both lists have; whether it stands in the same order in both. */
  private static boolean takeEqual(List<Spot> old, List<Spot> other) {
    Map<Object, List<Spot>> byNode = new HashMap<>();
    other.forEach(is -> byNode.computeIfAbsent(is.node(), none -> new ArrayList<>()).add(is));
    boolean inOrder = true;
    int last = -1;
    List<Spot> matchedBefore = new ArrayList<>();
    List<Spot> matchedNow = new ArrayList<>();
    for (Spot was : old) {
      List<Spot> same = byNode.getOrDefault(was.node(), List.of());
      if (!same.isEmpty()) {
        Spot is = same.remove(0);
        matchedBefore.add(was);
        matchedNow.add(is);
        int index = is.pointer().last().getMatchingIndex();
        inOrder &= index > last;
        last = index;
      }
    }
    old.removeAll(matchedBefore);
    other.removeAll(matchedNow);
    return inOrder;
  }
}
