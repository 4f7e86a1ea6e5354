package dev.standin.specs.change;

import dev.standin.specs.StatusKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The responses of an operation: which of them covers which status. */
record Responses(Map<StatusKey, Spot> byKey) {

  static Responses of(Spot operation) {
    Map<StatusKey, Spot> byKey = new LinkedHashMap<>();
    List<Spot> written =
        operation.get("responses").map(Spot::resolved).map(Spot::entries).orElse(List.of());
    for (Spot entry : written) {
      StatusKey.parse(entry.key()).ifPresent(key -> byKey.put(key, entry.resolved()));
    }
    return new Responses(byKey);
  }

  Spot response(StatusKey key) {
    Spot response = byKey.get(key);
    if (response == null) {
      throw new IllegalArgumentException("no response " + key.text());
    }
    return response;
  }

  /** Whether the key is for errors, as {@code default} is beside a success of its own. */
  static boolean isError(StatusKey key) {
    return key instanceof StatusKey.Default || digit(key) >= 4;
  }

  boolean hasSuccess() {
    return byKey.keySet().stream().anyMatch(key -> digit(key) == 2);
  }

  /** The key that says what these statuses have, if this document does not have the key itself. */
  Optional<StatusKey> covering(StatusKey key) {
    if (key instanceof StatusKey.Default) {
      boolean all = Stream.of(4, 5).allMatch(d -> byKey.containsKey(new StatusKey.Range(d)));
      return all ? Optional.of(new StatusKey.Range(4)) : Optional.empty();
    }
    StatusKey range = new StatusKey.Range(digit(key));
    if (byKey.containsKey(range)) {
      return Optional.of(range);
    }
    StatusKey open = new StatusKey.Default();
    boolean covers = byKey.containsKey(open) && (digit(key) >= 4 || !hasSuccess());
    return covers ? Optional.of(open) : Optional.empty();
  }

  /** The first digit of the statuses; none for {@code default}. */
  private static int digit(StatusKey key) {
    if (key instanceof StatusKey.Exact exact) {
      return exact.status() / 100;
    }
    return key instanceof StatusKey.Range range ? range.digit() : 0;
  }
}
