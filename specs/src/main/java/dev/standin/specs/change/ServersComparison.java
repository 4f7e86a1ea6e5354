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

  private ServersComparison() {}

  /**
   * Compares the servers of two scopes. The path of the first stands in front of every operation's;
   * at the others' addresses clients may call too.
   *
   * @param operation empty for those of the document
   */
  static void compare(Changes changes, String operation, List<Clause> before, List<Clause> now) {
    List<Clause> old = orRoot(before);
    List<Clause> other = orRoot(now);
    Set<ServerAddress> were = addresses(old);
    Set<ServerAddress> are = addresses(other);
    Set<ServerAddress> gone = new LinkedHashSet<>(were);
    gone.removeAll(are);
    Set<ServerAddress> added = new LinkedHashSet<>(are);
    added.removeAll(were);
    Set<String> served = were.stream().map(ServerAddress::path).collect(Collectors.toSet());
    boolean isOtherPath =
        !ServerAddress.of(old.get(0)).path().equals(ServerAddress.of(other.get(0)).path());
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
    if (!reasons.isEmpty()) {
      changes.changed(
          place(operation, old, other),
          text(old),
          text(other),
          Effect.of(isOtherPath || !gone.isEmpty(), isOtherPath || serves).impacts(true),
          String.join("; ", reasons));
    }
    others(changes, place(operation, old, other), old, other);
  }

  /** Whether each names one server, and their URLs differ in nothing but the path. */
  static boolean isSameHost(List<Clause> before, List<Clause> now) {
    Set<ServerAddress> were = addresses(orRoot(before));
    Set<ServerAddress> are = addresses(orRoot(now));
    return were.size() == 1
        && are.size() == 1
        && were.iterator().next().host().equals(are.iterator().next().host())
        && rest(orRoot(before).get(0)).equals(rest(orRoot(now).get(0)));
  }

  /** What is said of a server beside its address. */
  private static void others(Changes changes, Place place, List<Clause> before, List<Clause> now) {
    for (Clause old : before) {
      for (Clause other : now) {
        if (ServerAddress.of(old).equals(ServerAddress.of(other))) {
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

  private static Set<ServerAddress> addresses(List<Clause> servers) {
    Set<ServerAddress> addresses = new LinkedHashSet<>();
    servers.forEach(server -> addresses.addAll(ServerAddress.all(server)));
    return addresses;
  }

  private static Place place(String operation, List<Clause> old, List<Clause> other) {
    return new Place(
        operation, Subject.SERVER, "server", true, old.get(0).line(), other.get(0).line());
  }

  private static String text(List<Clause> servers) {
    return servers.stream().map(SecurityComparison::text).collect(Collectors.joining(", "));
  }
}
