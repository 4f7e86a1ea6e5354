package dev.standin.conformance.derive;

import dev.standin.conformance.model.ConformanceCase;
import java.util.Comparator;
import java.util.List;

/** Picks cases by id. */
public final class Selection {

  private static final int NEAREST = 5;

  private Selection() {}

  /**
   * The cases whose id is {@code address} or begins with its parts; all of them if it is blank.
   *
   * @throws IllegalArgumentException if there is none; the message lists ids that are near
   */
  public static List<ConformanceCase> of(List<ConformanceCase> cases, String address) {
    if (address.isBlank()) {
      return cases;
    }
    List<ConformanceCase> selected =
        cases.stream().filter(each -> each.id().isUnder(address)).toList();
    if (selected.isEmpty()) {
      throw new IllegalArgumentException(
          "No case is " + address + " or under it. Near it are:\n  " + nearest(cases, address));
    }
    return selected;
  }

  private static String nearest(List<ConformanceCase> cases, String address) {
    return String.join(
        "\n  ",
        cases.stream()
            .map(ConformanceCase::toString)
            .sorted(Comparator.comparingInt(id -> -common(id, address)))
            .limit(NEAREST)
            .toList());
  }

  private static int common(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return end;
  }
}
