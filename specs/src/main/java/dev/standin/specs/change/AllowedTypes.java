package dev.standin.specs.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types that a schema and the arms of its unions leave together. */
final class AllowedTypes {

  private AllowedTypes() {}

  /** As {@link Shape#types}; arms count where each of them says its types itself. */
  static Set<String> of(Shape shape) {
    Set<String> allowed = shape.types();
    for (List<Spot> union : shape.unions().values()) {
      List<Set<String>> arms = union.stream().map(arm -> SchemaDiff.shape(arm).types()).toList();
      if (arms.stream().noneMatch(Set::isEmpty)) {
        Set<String> together = new TreeSet<>();
        arms.forEach(together::addAll);
        allowed = allowed.isEmpty() ? together : common(allowed, together);
      }
    }
    return allowed;
  }

  /** Whether each of some types is one of others; no types are any. */
  static boolean covers(Set<String> wide, Set<String> narrow) {
    if (wide.isEmpty() || narrow.isEmpty()) {
      return wide.isEmpty();
    }
    return narrow.stream().allMatch(type -> has(wide, type));
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    Set<String> common = new TreeSet<>();
    some.stream().filter(type -> has(others, type)).forEach(common::add);
    others.stream().filter(type -> has(some, type)).forEach(common::add);
    return common;
  }

  private static boolean has(Set<String> wide, String type) {
    return wide.contains(type) || (type.equals("integer") && wide.contains("number"));
  }
}
