package dev.standin.conformance.derive;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.EditQuery;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Optional query parameters spelled in ways that parsers stumble over. */
final class SpellingCases {

  private static final StatusRule NO_FAILURE =
      new StatusRule("2xx or 4xx", status -> status / 100 == 2 || status / 100 == 4);

  private static final Set<ParameterIn> EMPTIABLE = Set.of(ParameterIn.QUERY, ParameterIn.HEADER);

  private SpellingCases() {}

  /** A query with its first letter percent-encoded (RFC 3986, section 6.2.2.2) is the same. */
  static List<CaseSketch> served(Operation operation) {
    return booleans(operation).stream()
        .map(
            parameter ->
                CaseSketch.served(
                    parameter.name() + "-percent-encoded",
                    "A valid request with a letter of `" + parameter.name() + "=true` encoded,",
                    parameter.pointer(),
                    new EditQuery(parameter.name() + "=%74rue")))
        .toList();
  }

  /** The page is silent about these; but no input is a reason to fail. */
  static List<ConformanceCase> survived(
      SpecDocument document, Operation operation, Set<String> owner) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Parameter parameter : booleans(operation)) {
      String name = parameter.name();
      cases.add(survived(document, operation, owner, name + "-bare", name));
      cases.add(
          survived(document, operation, owner, name + "-twice", name + "=true&" + name + "=false"));
    }
    operation.parameters().stream()
        .filter(each -> !each.required() && !owner.contains(each.name()))
        .filter(each -> EMPTIABLE.contains(each.in()))
        .filter(each -> each.schema().node().path("type").asText().equals("string"))
        .forEach(
            each ->
                cases.add(
                    survived(
                        document,
                        operation,
                        owner,
                        each.name() + "-empty",
                        "whose `" + each.name() + "` is empty",
                        EditParameter.set(each.in(), each.name(), ""))));
    return cases;
  }

  private static ConformanceCase survived(
      SpecDocument document, Operation operation, Set<String> owner, String variant, String query) {
    return survived(
        document, operation, owner, variant, "with the query ?" + query, new EditQuery(query));
  }

  private static ConformanceCase survived(
      SpecDocument document,
      Operation operation,
      Set<String> owner,
      String variant,
      String what,
      RequestEdit edit) {
    return new ConformanceCase(
        new CaseId(document.vendor(), operation.operationId(), Answers.UNDECLARED, variant),
        "A request "
            + what
            + " must not make the server fail (RFC 9110, section 15.6); the page is silent.",
        document.locate(operation.pointer()),
        Level.MUST,
        operation,
        new Provocation(ProvocationKind.NATURAL, Subject.OWN, owner, List.of(edit)),
        new Expectation(
            NO_FAILURE, Deletions.ofOne(operation) ? Effect.AS_ANSWERED : Effect.UNSPECIFIED));
  }

  /** Optional booleans, where the valid request has no query. */
  private static List<Parameter> booleans(Operation operation) {
    boolean hasQuery =
        operation.parameters().stream()
                .anyMatch(each -> each.in() == ParameterIn.QUERY && each.required())
            || operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .anyMatch(
                    scheme ->
                        scheme instanceof SecurityScheme.ApiKey key
                            && key.in() == ParameterIn.QUERY);
    return operation.parameters().stream()
        .filter(each -> !hasQuery && each.in() == ParameterIn.QUERY)
        .filter(each -> each.schema().node().path("type").asText().equals("boolean"))
        .filter(each -> each.name().matches("[A-Za-z0-9_.-]+"))
        .toList();
  }
}
