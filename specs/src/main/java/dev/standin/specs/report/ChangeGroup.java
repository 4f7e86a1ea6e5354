package dev.standin.specs.report;

import dev.standin.specs.change.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A change that is seen at each place that uses its lines: a type that several use, for example.
 *
 * @param change as seen at the first of these places
 * @param more at how many other places it is seen
 */
record ChangeGroup(Change change, int more) {

  /** All groups, the gravest first, those of the same gravity in the report's order. */
  static List<ChangeGroup> of(List<Change> changes) {
    Map<List<Object>, List<Change>> same = new LinkedHashMap<>();
    for (Change change : changes) {
      List<Object> key =
          List.of(change.from(), change.to(), change.impacts(), change.reason(), tail(change));
      same.computeIfAbsent(key, none -> new ArrayList<>()).add(change);
    }
    return same.values().stream()
        .map(group -> new ChangeGroup(group.get(0), group.size() - 1))
        .sorted(Comparator.comparing((ChangeGroup group) -> group.change.severity()).reversed())
        .toList();
  }

  /** The groups by operation: the document's first, then the operation with the gravest change. */
  static Map<String, List<ChangeGroup>> byOperation(List<ChangeGroup> groups) {
    // The order of what is equal stays, and false is before true.
    return groups.stream()
        .sorted(Comparator.comparing(group -> !group.change.operation().isEmpty()))
        .collect(
            Collectors.groupingBy(
                group -> group.change.operation(), LinkedHashMap::new, Collectors.toList()));
  }

  /** The last name in a place, so that two properties on one line are two changes. */
  private static String tail(Change change) {
    String place = change.place();
    return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(' ')) + 1);
  }

  /** {@code and in 3 more places}; empty for a change that is seen once. */
  String elsewhere() {
    if (more == 0) {
      return "";
    }
    return more == 1 ? ", and in 1 more place" : ", and in " + more + " more places";
  }
}
