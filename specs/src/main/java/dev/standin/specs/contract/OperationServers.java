package dev.standin.specs.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The servers at which an operation is called (OpenAPI 3.1.0, section 4.8.5).
 *
 * @param servers at least one
 * @param path of the operation, behind that of the first server
 */
public record OperationServers(List<Clause> servers, String path) {

  /** Where a document names none there is one at its root. */
  private static final Clause ROOT =
      new Clause("server", "/", false, Optional.empty(), Map.of(), 1);

  /** Those of an operation; of the document, if it names none. */
  public static OperationServers of(Contract contract, ContractOperation operation) {
    List<Clause> own = operation.of("server");
    List<Clause> named = own.isEmpty() ? ofDocument(contract) : own;
    List<Clause> servers = named.isEmpty() ? List.of(ROOT) : named;
    String path = ServerAddress.decoded(operation.path());
    String first = ServerAddress.of(servers.get(0)).path();
    return new OperationServers(
        servers, path.startsWith(first) ? path.substring(first.length()) : path);
  }

  private static List<Clause> ofDocument(Contract contract) {
    return contract.document().stream().filter(it -> it.kind().equals("server")).toList();
  }

  /** A path in one spelling, with the names of parameters taken out, which are not sent. */
  public static String unnamed(String path) {
    return ServerAddress.decoded(path).replaceAll("\\{[^{}]*}", "{}");
  }

  /** The servers alone, for an operation that moved behind them. */
  public OperationServers withoutPath() {
    return new OperationServers(servers, "");
  }

  /** The addresses of the operation at one server. */
  public Set<ServerAddress> addresses(Clause server) {
    return ServerAddress.all(server).stream()
        .map(it -> it.below(unnamed(path)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The addresses of the operation at all servers. */
  public Set<ServerAddress> addresses() {
    return servers.stream()
        .flatMap(it -> addresses(it).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The path at the first server, which stands in front of every operation's. */
  public String firstPath() {
    return ServerAddress.of(servers.get(0)).below(unnamed(path)).path();
  }

  /** As the contract has them, on one line. */
  public String text() {
    return servers.stream().map(Clause::text).collect(Collectors.joining(", "));
  }

  /** The page line of the first. */
  public int line() {
    return servers.get(0).line();
  }
}
