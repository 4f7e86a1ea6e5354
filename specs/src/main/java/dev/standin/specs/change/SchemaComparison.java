package dev.standin.specs.change;

import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the schemas of two contracts: breadth first, so that a type that is used in several
 * depths is told of where it is nearest. Each type is compared once in one place, so recursion
 * ends.
 */
final class SchemaComparison {

  /** Two schemas that are to be compared, and where they are. */
  record Step(Place place, Schema before, Schema now) {

    /** What is compared once: a type of one name, or two schemas below one name. */
    Object key() {
      boolean isOneType = before instanceof Schema.Reference && before.equals(now);
      String path = place.path();
      return isOneType ? before : List.of(before, now, path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final ChangedTypes types;

  SchemaComparison(Map<String, NamedSchema> before, Map<String, NamedSchema> now) {
    this.before = new SchemaResolver(before);
    this.now = new SchemaResolver(now);
    this.types = new ChangedTypes(before, now);
  }

  /** Tells of what differs in two schemas and inside of them, of each pair under one name once. */
  void compare(Changes changes, Place place, Schema old, Schema other) {
    Set<Object> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(place, old, other)));
    while (!open.isEmpty()) {
      Step next = open.remove();
      if (types.differ(next.before(), next.now()) && seen.add(next.key())) {
        new AlternativesComparison(before, now, types, changes, open::add).compare(next);
      }
    }
  }
}
