package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.contract.ContractOperation;
import dev.standin.specs.contract.OperationServers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two contracts. */
final class ContractComparison {

  private final Contract before;
  private final Contract now;
  private final Changes changes;
  private final ClausesComparison clauses;

  private ContractComparison(Contract before, Contract now, Changes changes) {
    this.before = before;
    this.now = now;
    this.changes = changes;
    this.clauses =
        new ClausesComparison(changes, new SchemaComparison(before.types(), now.types()));
  }

  /**
   * What changed, first of the document, then by operation in the order of the new contract. Of
   * contracts that are not the same, at least one change.
   *
   * @param fileBefore the old page as shown to a person
   * @param fileNow the new page as shown to a person
   */
  static List<Change> compare(Contract before, String fileBefore, Contract now, String fileNow) {
    if (before.isSameAs(now)) {
      return List.of();
    }
    Changes changes = new Changes(fileBefore, fileNow);
    ContractComparison comparison = new ContractComparison(before, now, changes);
    Map<ContractOperation, ContractOperation> pairs = new LinkedHashMap<>();
    List<ContractOperation> gone = comparison.match(pairs);
    Place document = new Place("", Subject.DOCUMENT, "document", true, 1, 1);
    changes.settings(document, settings(before), settings(now));
    for (ContractOperation operation : now.operations()) {
      ContractOperation old = pairs.get(operation);
      if (old == null) {
        String reason = "there is an operation to serve that was not there";
        Place place = place(operation, 0, operation.line());
        changes.oneSided(place, operation.title(), Effect.SERVERS, reason);
      } else {
        comparison.operation(old, operation);
      }
    }
    for (ContractOperation old : gone) {
      String reason = "clients that call it are not served any more";
      changes.oneSided(place(old, old.line(), 0), old.title(), Effect.CLIENTS, reason);
    }
    if (changes.found().isEmpty()) {
      comparison.otherForm();
    }
    return changes.found();
  }

  private static Map<String, JsonNode> settings(Contract contract) {
    return contract.document().stream()
        .filter(clause -> clause.kind().equals("document"))
        .findFirst()
        .map(Clause::settings)
        .orElse(Map.of());
  }

  /** Operations of one id are the same, else those of one method and path. */
  private List<ContractOperation> match(Map<ContractOperation, ContractOperation> pairs) {
    List<ContractOperation> gone = new ArrayList<>(before.operations());
    match(gone, pairs, ContractComparison::id);
    match(gone, pairs, operation -> OperationServers.unnamed(operation.title()));
    return gone;
  }

  private void match(
      List<ContractOperation> gone,
      Map<ContractOperation, ContractOperation> pairs,
      Function<ContractOperation, String> key) {
    Map<String, ContractOperation> byKey = new HashMap<>();
    gone.forEach(old -> byKey.putIfAbsent(key.apply(old), old));
    for (ContractOperation operation : now.operations()) {
      ContractOperation old =
          pairs.containsKey(operation) ? null : byKey.remove(key.apply(operation));
      if (old != null) {
        pairs.put(operation, old);
        gone.remove(old);
      }
    }
  }

  private static String id(ContractOperation operation) {
    return operation.of("operationId").stream().findFirst().map(Clause::name).orElse("");
  }

  private static Place place(ContractOperation operation, int before, int now) {
    return new Place(operation.title(), Subject.OPERATION, "operation", true, before, now);
  }

  private void operation(ContractOperation old, ContractOperation other) {
    Place place = place(other, old.line(), other.line());
    OperationServers servers = OperationServers.of(before, old);
    OperationServers serversNow = OperationServers.of(now, other);
    if (unnamed(old).equals(unnamed(other))) {
      ServersComparison.compare(changes, place, servers, serversNow);
    } else {
      ServersComparison.compare(changes, place, servers.withoutPath(), serversNow.withoutPath());
    }
    title(place, old, servers.path(), other, serversNow.path());
    id(place, old.of("operationId").get(0), other.of("operationId").get(0));
    changes.settings(place, old.settings(), other.settings());
    SecurityComparison.compare(changes, place, old, other);
    clauses.parameters(place, old, other);
    clauses.requestBody(place, old.of("body"), other.of("body"));
    new ResponsesComparison(changes, clauses, place).compare(old, other);
  }

  private static String unnamed(ContractOperation operation) {
    return OperationServers.unnamed(operation.path());
  }

  /** Tells of a move behind the servers, whose own changes are told by themselves. */
  private void title(
      Place place, ContractOperation old, String pathOld, ContractOperation other, String path) {
    String from = old.method() + " " + pathOld;
    String to = other.method() + " " + path;
    boolean isThere = old.method().equals(other.method()) && unnamed(old).equals(unnamed(other));
    boolean isMoved =
        !isThere && !OperationServers.unnamed(from).equals(OperationServers.unnamed(to));
    if (isMoved || (!from.equals(to) && !old.path().equals(other.path()))) {
      changes.changed(
          place,
          from,
          to,
          isMoved ? Effect.BOTH : Effect.NONE,
          isMoved
              ? "requests to the old place are not served any more; a server has to serve the new"
                  + " one"
              : "the names of parameters in a path are not sent; those in generated Java change");
    }
  }

  private void id(Place place, Clause old, Clause other) {
    if (!old.name().equals(other.name()) || !old.settings().equals(other.settings())) {
      changes.changed(
          place.at(Subject.OPERATION_ID, "operationId", old.line(), other.line()),
          old.text(),
          other.text(),
          Effect.NONE,
          "it is not sent; the generated Java method has another name");
    }
  }

  /** Notes a change of form: another name of a type, or one that was written where it was used. */
  private void otherForm() {
    changes.changed(
        new Place("", Subject.DOCUMENT, "contract", true, 1, 1),
        firstOnlyIn(before, now),
        firstOnlyIn(now, before),
        Effect.NONE,
        "it is written otherwise, and what is sent stays the same; generated Java may change");
  }

  private static String firstOnlyIn(Contract contract, Contract other) {
    Set<String> others = lines(other).collect(Collectors.toSet());
    return lines(contract).filter(it -> !others.contains(it)).findFirst().orElse("no other line");
  }

  private static Stream<String> lines(Contract contract) {
    return contract.text().lines().map(Contract::withoutPageLine).map(String::strip);
  }
}
