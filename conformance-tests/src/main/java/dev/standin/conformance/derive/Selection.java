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
            .sorted(Comparator.comparingInt(id -> editDistance(id, address)))
            .limit(NEAREST)
            .toList());
  }

  /** How many characters have to be put in, taken out or changed to make one text of another. */
  private static int editDistance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
