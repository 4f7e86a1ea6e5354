package dev.standin.specs.change;

import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.OperationServers;
import dev.standin.specs.contract.ServerAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the servers of an operation by the addresses that they make. */
final class ServersComparison {

  private ServersComparison() {}

  /**
   * Tells of what other servers do, and of what is said of a server beside its address. At the path
   * of the first the operation has to be; at the others' addresses clients may call too.
   */
  static void compare(
      Changes changes, Place operation, OperationServers before, OperationServers now) {
    Place place = operation.at(Subject.SERVER, "server", before.line(), now.line());
    Set<ServerAddress> gone = new LinkedHashSet<>(before.addresses());
    gone.removeAll(now.addresses());
    Set<ServerAddress> added = new LinkedHashSet<>(now.addresses());
    added.removeAll(before.addresses());
    Set<String> served =
        before.addresses().stream().map(ServerAddress::path).collect(Collectors.toSet());
    boolean isOtherPath = !before.firstPath().equals(now.firstPath());
    boolean serves = !added.stream().allMatch(address -> served.contains(address.path()));
    List<String> reasons = new ArrayList<>();
    if (isOtherPath) {
      reasons.add("the path of the first server, at which the operation has to be, is another one");
    }
    if (!gone.isEmpty()) {
      reasons.add("clients may send to an address that is gone");
    }
    if (serves) {
      reasons.add("there is a path to serve that was not there");
    }
    if (reasons.isEmpty() && !added.isEmpty()) {
      reasons.add("one address more; the others stay");
    }
    if (!reasons.isEmpty()) {
      Effect effect = Effect.of(isOtherPath || !gone.isEmpty(), isOtherPath || serves);
      String reason = String.join("; ", reasons);
      changes.changed(place, before.text(), now.text(), effect.impacts(true), reason);
    }
    for (Clause old : before.servers()) {
      now.servers().stream()
          .filter(other -> before.addresses(old).equals(now.addresses(other)))
          .forEach(
              other ->
                  changes.settings(place, old.settings(), other.settings(), "variables"::equals));
    }
  }
}
