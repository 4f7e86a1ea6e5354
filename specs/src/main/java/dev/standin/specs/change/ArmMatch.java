package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which arm of a union is which of another: the same, of the same name, or the most alike. */
record ArmMatch(List<Pair> pairs, List<Spot> onlyBefore, List<Spot> onlyNow) {

  record Pair(Spot before, Spot now) {}

  static ArmMatch of(List<Spot> before, List<Spot> now) {
    List<Spot> old = new ArrayList<>(before);
    List<Spot> other = new ArrayList<>(now);
    List<Pair> pairs = new ArrayList<>();
    take(old, other, pairs, (a, b) -> Canonical.ownText(a).equals(Canonical.ownText(b)));
    take(old, other, pairs, ArmMatch::haveOneName);
    takeAlike(old, other, pairs);
    return new ArmMatch(List.copyOf(pairs), List.copyOf(old), List.copyOf(other));
  }

  private static void take(
      List<Spot> old, List<Spot> other, List<Pair> pairs, BiPredicate<Spot, Spot> same) {
    for (Spot a : List.copyOf(old)) {
      for (Spot b : other) {
        if (same.test(a, b)) {
          pair(old, other, pairs, new Pair(a, b));
          break;
        }
      }
    }
  }

  private static void takeAlike(List<Spot> old, List<Spot> other, List<Pair> pairs) {
    while (true) {
      Pair best = null;
      int most = 0;
      for (Spot a : old) {
        for (Spot b : other) {
          int likeness = likeness(SchemaDiff.shape(a), SchemaDiff.shape(b));
          if (likeness > most) {
            most = likeness;
            best = new Pair(a, b);
          }
        }
      }
      if (best == null) {
        return;
      }
      pair(old, other, pairs, best);
    }
  }

  private static void pair(List<Spot> old, List<Spot> other, List<Pair> pairs, Pair pair) {
    pairs.add(pair);
    old.remove(pair.before());
    other.remove(pair.now());
  }

  private static boolean haveOneName(Spot a, Spot b) {
    Shape before = SchemaDiff.shape(a);
    Shape now = SchemaDiff.shape(b);
    return before.name().isPresent() && before.name().equals(now.name());
  }

  /** How much two arms have in common; nothing if their types or constants exclude each other. */
  private static int likeness(Shape before, Shape now) {
    if (!before.types().equals(now.types()) && !isNumbers(before, now)) {
      return 0;
    }
    Set<String> names = new HashSet<>(before.properties().keySet());
    names.retainAll(now.properties().keySet());
    boolean bothHaveNames = !before.properties().isEmpty() && !now.properties().isEmpty();
    if (bothHaveNames && names.isEmpty()) {
      return 0;
    }
    int likeness = 1 + 3 * names.size();
    for (String name : names) {
      Set<String> old = before.valuesOf(name);
      Set<String> other = now.valuesOf(name);
      if (old.size() == 1 && other.size() == 1) {
        likeness += old.equals(other) ? 20 : -20;
      }
    }
    Set<String> values = new HashSet<>(before.values());
    values.retainAll(now.values());
    return likeness + values.size();
  }

  private static boolean isNumbers(Shape before, Shape now) {
    Set<String> numbers = Set.of("integer", "number");
    return numbers.containsAll(before.types())
        && numbers.containsAll(now.types())
        && !before.types().isEmpty()
        && !now.types().isEmpty();
  }
}
