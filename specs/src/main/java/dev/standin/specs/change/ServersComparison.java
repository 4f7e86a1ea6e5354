package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Clause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares lists of servers by the addresses that they make (OpenAPI 3.1.0, section 4.8.5). */
final class ServersComparison {

  private final List<Clause> before;
  private final List<Clause> now;
  private final String pathBefore;
  private final String pathNow;

  /**
   * Compares the addresses at which an operation is called.
   *
   * @param pathBefore that of the operation behind the path of each of its servers; empty where the
   *     servers are compared as such
   */
  ServersComparison(List<Clause> before, List<Clause> now, String pathBefore, String pathNow) {
    this.before = orRoot(before);
    this.now = orRoot(now);
    this.pathBefore = pathBefore;
    this.pathNow = pathNow;
  }

  /** Whom other servers break, and why; no reason if nothing changed. */
  record Outcome(Set<Impact> impacts, String reason) {}

  /**
   * What other servers do. The path of the first stands in front of every operation's; at the
   * others' addresses clients may call too.
   */
  Outcome outcome() {
    Set<ServerAddress> were = addresses(before, pathBefore);
    Set<ServerAddress> are = addresses(now, pathNow);
    Set<ServerAddress> gone = new LinkedHashSet<>(were);
    gone.removeAll(are);
    Set<ServerAddress> added = new LinkedHashSet<>(are);
    added.removeAll(were);
    Set<String> served = were.stream().map(ServerAddress::path).collect(Collectors.toSet());
    boolean isOtherPath =
        !(ServerAddress.of(before.get(0)).path() + pathBefore)
            .equals(ServerAddress.of(now.get(0)).path() + pathNow);
    boolean serves = !added.stream().allMatch(address -> served.contains(address.path()));
    List<String> reasons = new ArrayList<>();
    if (isOtherPath) {
      reasons.add(
          "requests to the old path are not served any more; a server has to serve the new one");
    } else {
      if (!gone.isEmpty()) {
        reasons.add("clients may send to an address that is gone");
      }
      if (serves) {
        reasons.add("there is a path to serve that was not there");
      }
    }
    if (reasons.isEmpty() && !added.isEmpty()) {
      reasons.add("one address more; the others stay");
    }
    return new Outcome(
        Effect.of(isOtherPath || !gone.isEmpty(), isOtherPath || serves).impacts(true),
        String.join("; ", reasons));
  }

  /**
   * Tells of what other servers do, and of what is said of a server beside its address.
   *
   * @param operation empty where it is so of all that the document's servers serve
   */
  void tell(Changes changes, String operation) {
    Place place =
        new Place(
            operation, Subject.SERVER, "server", true, before.get(0).line(), now.get(0).line());
    Outcome outcome = outcome();
    if (!outcome.reason().isEmpty()) {
      changes.changed(place, text(before), text(now), outcome.impacts(), outcome.reason());
    }
    for (Clause old : before) {
      for (Clause other : now) {
        if (ServerAddress.of(old)
            .below(pathBefore)
            .equals(ServerAddress.of(other).below(pathNow))) {
          changes.settings(place, rest(old), rest(other));
        }
      }
    }
  }

  private static Map<String, JsonNode> rest(Clause server) {
    Map<String, JsonNode> rest = new TreeMap<>(server.settings());
    rest.remove("variables");
    return rest;
  }

  /** Where a document names none there is one at its root. */
  private static List<Clause> orRoot(List<Clause> servers) {
    return servers.isEmpty()
        ? List.of(new Clause("server", "/", false, Optional.empty(), Map.of(), 1))
        : servers;
  }

  private static Set<ServerAddress> addresses(List<Clause> servers, String path) {
    return servers.stream()
        .flatMap(server -> ServerAddress.all(server).stream())
        .map(address -> address.below(path))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(List<Clause> servers) {
    return servers.stream().map(SecurityComparison::text).collect(Collectors.joining(", "));
  }
}
