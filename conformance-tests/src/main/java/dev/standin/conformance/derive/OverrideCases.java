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
import dev.standin.conformance.request.EditMethod;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SpecDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * POST requests that frameworks take for DELETE if they are let: the page has one method for what
 * it deletes, and a proxy that guards that one would not see these.
 */
final class OverrideCases {

  private static final StatusRule REFUSED =
      new StatusRule("405, or another 4xx or 501", status -> status / 100 == 4 || status == 501);

  private OverrideCases() {}

  static List<ConformanceCase> of(SpecDocument document, Operation operation, Set<String> owner) {
    boolean posts =
        document.operations().stream()
            .filter(other -> other.path().equals(operation.path()))
            .anyMatch(other -> other.method().equals("POST"));
    if (posts || !Deletions.ofOne(operation)) {
      return List.of();
    }
    return List.of(
        of(
            document,
            operation,
            owner,
            "method-override-header",
            "X-HTTP-Method-Override: DELETE",
            EditParameter.set(ParameterIn.HEADER, "X-HTTP-Method-Override", "DELETE")),
        of(
            document,
            operation,
            owner,
            "method-override-query",
            "_method=DELETE in the query",
            EditParameter.set(ParameterIn.QUERY, "_method", "DELETE")),
        of(
            document,
            operation,
            owner,
            "method-post-with-body",
            "a JSON body",
            EditRawBody.of("application/json", "{}")));
  }

  private static ConformanceCase of(
      SpecDocument document,
      Operation operation,
      Set<String> owner,
      String variant,
      String what,
      RequestEdit edit) {
    return new ConformanceCase(
        new CaseId(document.vendor(), operation.operationId(), "405", variant),
        "POST with "
            + what
            + ", which the page does not have for this path, must not succeed (RFC 9110, section"
            + " 15.5.6).",
        document.locate(operation.pointer()),
        Level.MUST,
        operation,
        new Provocation(
            ProvocationKind.NATURAL, Subject.OWN, owner, List.of(new EditMethod("POST"), edit)),
        new Expectation(REFUSED, Optional.empty(), Effect.UNTOUCHED, false));
  }
}
