package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contract says of one operation.
 *
 * @param path from the root of the host, with the path of the server's URL
 * @param line the page line that it begins on
 * @param clauses in the contract's order; headers of a response follow its bodies
 */
public record ContractOperation(
    String method, String path, Map<String, JsonNode> settings, int line, List<Clause> clauses) {

  private static final Set<String> PARAMETERS = Set.of("path", "query", "header", "cookie");

  public ContractOperation {
    clauses = List.copyOf(clauses);
  }

  /** {@code DELETE /v2/conversations/{conversation_id}}. */
  public String title() {
    return method + " " + path;
  }

  /** The clauses of one kind. */
  public List<Clause> of(String kind) {
    return clauses.stream().filter(clause -> clause.kind().equals(kind)).toList();
  }

  /** The clauses of parameters. */
  public List<Clause> parameters() {
    return clauses.stream().filter(clause -> PARAMETERS.contains(clause.kind())).toList();
  }

  /** The bodies of each status key, at least one; {@link Clause#NONE} where there is none. */
  public Map<String, List<Clause>> responses() {
    return clauses.stream()
        .filter(clause -> isStatus(clause.kind()))
        .collect(Collectors.groupingBy(Clause::kind, LinkedHashMap::new, Collectors.toList()));
  }

  static boolean isStatus(String kind) {
    return kind.equals("default") || kind.matches("[1-5](\\d\\d|XX)");
  }

  ContractOperation with(Clause clause) {
    List<Clause> more = new ArrayList<>(clauses);
    more.add(clause);
    return new ContractOperation(method, path, settings, line, more);
  }

  ContractOperation withoutLines() {
    List<Clause> bare = clauses.stream().map(Clause::withoutLine).toList();
    return new ContractOperation(method, path, settings, 0, bare);
  }
}
