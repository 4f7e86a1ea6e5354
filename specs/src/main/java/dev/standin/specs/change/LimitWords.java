package dev.standin.specs.change;

import java.util.Set;
import java.util.TreeSet;

/** Why a limit of values breaks somebody. */
final class LimitWords {

  private static final Words NULL =
      Words.of(
          "requests with `null` are refused now",
          "a server has to take `null` now",
          "answers with `null` are wrong now",
          "a client that counts on a value can be answered `null`");

  private static final Words TYPE =
      Words.of(
          "a value of a type that is gone is refused now",
          "a server has to take another type now",
          "answers of a type that is gone are wrong now",
          "a client can be answered a type that it does not know");

  private LimitWords() {}

  static Words of(Limit limit) {
    return switch (limit.keyword()) {
      case "type" -> limit.isNull() ? NULL : TYPE;
      case "nullable" -> NULL;
      case "enum" -> values(limit.before().values(), limit.now().values());
      default -> Words.VALUES;
    };
  }

  private static Words values(Set<String> before, Set<String> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return Words.of(
          "values that are not in the list are refused now",
          "a server has to take values now that were not in the list",
          "answers with values that are not in the list are wrong now",
          "a client can be answered values that were not in the list");
    }
    String gone = list(before, now);
    String more = list(now, before);
    return Words.of(
        "requests with " + gone + " are refused now",
        "a server has to take " + more + " now",
        "answers with " + gone + " are wrong now",
        "a client that knows the old values does not know " + more);
  }

  private static String list(Set<String> values, Set<String> without) {
    Set<String> rest = new TreeSet<>(values);
    rest.removeAll(without);
    return String.join(", ", rest.stream().limit(5).toList())
        + (rest.size() > 5 ? " and " + (rest.size() - 5) + " more" : "");
  }
}
