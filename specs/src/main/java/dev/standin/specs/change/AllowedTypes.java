package dev.standin.specs.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types that all of a schema leaves together. So a type that none of the values has, such as
 * {@code null} of OpenAPI 3.0 beside an {@code enum} without it, is none.
 */
final class AllowedTypes {

  private AllowedTypes() {}

  /** As {@link Shape#types}; arms of unions count where each of them says its types itself. */
  static Set<String> of(Shape shape) {
    Set<String> allowed = common(shape.types(), shape.valueTypes());
    for (List<Spot> union : shape.unions().values()) {
      List<Set<String>> arms = union.stream().map(arm -> SchemaDiff.shape(arm).types()).toList();
      if (arms.stream().noneMatch(Set::isEmpty)) {
        Set<String> together = new TreeSet<>();
        arms.forEach(together::addAll);
        allowed = common(allowed, together);
      }
    }
    return allowed;
  }

  /** Whether each of some types is one of others; no types are any. */
  static boolean covers(Set<String> wide, Set<String> narrow) {
    return wide.isEmpty()
        || (!narrow.isEmpty() && narrow.stream().allMatch(type -> has(wide, type)));
  }

  /** No types are any; where two contradict each other, the first counts. */
  private static Set<String> common(Set<String> some, Set<String> others) {
    Set<String> common = new TreeSet<>();
    some.stream().filter(type -> has(others, type)).forEach(common::add);
    others.stream().filter(type -> has(some, type)).forEach(common::add);
    return common.isEmpty() && !some.isEmpty() ? some : common;
  }

  private static boolean has(Set<String> wide, String type) {
    return wide.isEmpty()
        || wide.contains(type)
        || (type.equals("integer") && wide.contains("number"));
  }
}
