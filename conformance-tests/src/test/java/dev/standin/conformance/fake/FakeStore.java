package dev.standin.conformance.fake;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations with the values that scope them, in memory. */
final class FakeStore {

  private static final Duration LATER = Duration.ofMillis(30);
  private final Set<Flaw> flaws;
  private final boolean uuids;
  private final Map<String, Map<String, String>> owners = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> deleted = new ConcurrentHashMap<>();
  private final Map<String, Integer> looks = new ConcurrentHashMap<>();
  private volatile long lastDeletion;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  /**
   * @param uuids whether ids are UUIDs, which are the same in either letter case
   */
  FakeStore(Set<Flaw> flaws, boolean uuids) {
    this.flaws = flaws;
    this.uuids = uuids;
  }

  void add(String id, Map<String, String> owner) {
    owners.put(id, Map.copyOf(owner));
  }

  Set<String> failing() {
    return failing;
  }

  /** The values that scope the conversation; empty if there is none. */
  Optional<Map<String, String>> owner(String id) {
    // A pause of the machine alone brings nothing back: nobody but the watch looks three times.
    if (flaws.contains(Flaw.RESTORES_AFTER_A_WHILE)
        && deleted.containsKey(id)
        && looks.merge(id, 1, Integer::sum) > 2
        && System.nanoTime() - lastDeletion > LATER.toNanos()) {
      return Optional.of(deleted.get(id));
    }
    return Optional.ofNullable(owners.get(id));
  }

  /** The id as it is kept: UUIDs are kept in lower case. */
  String stored(String sent) {
    if (owners.containsKey(sent)) {
      return sent;
    }
    return owners.keySet().stream()
        .filter(id -> flaws.contains(Flaw.MATCHES_IDS_BY_PREFIX))
        .filter(id -> id.startsWith(sent) || sent.startsWith(id))
        .findFirst()
        .orElse(uuids ? sent.toLowerCase(Locale.ROOT) : sent);
  }

  boolean wasDeleted(String id) {
    return deleted.containsKey(id);
  }

  void delete(String id) {
    if (flaws.contains(Flaw.RESTORES_ON_NEXT_DELETE)) {
      owners.putAll(deleted);
      deleted.clear();
    }
    if (!flaws.contains(Flaw.KEEPS_WHAT_IT_DELETES)) {
      Map<String, String> owner = owners.remove(id);
      deleted.put(id, owner == null ? Map.of() : owner);
      lastDeletion = System.nanoTime();
    }
    if (flaws.contains(Flaw.FORGETS_DELETIONS) && deleted.size() > 8) {
      owners.putAll(deleted);
    }
    if (flaws.contains(Flaw.DELETES_NEIGHBOURS_TOO)) {
      owners.clear();
    }
  }

  void deleteAnyOther() {
    new TreeMap<>(owners).keySet().forEach(owners::remove);
  }
}
