package dev.standin.conformance.derive;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditForm;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.EditPath;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What HTTP asks of a server, whatever the page says. */
final class HttpCases {

  private static final StatusRule REFUSED =
      new StatusRule("404, or another 4xx", status -> status / 100 == 4);
  private static final StatusRule NOT_FOUND = StatusRule.exactly(404);
  private final SpecDocument document;
  private final Operation operation;
  private final Set<String> owner;

  private HttpCases(SpecDocument document, Operation operation, Set<String> owner) {
    this.document = document;
    this.operation = operation;
    this.owner = owner;
  }

  static List<ConformanceCase> of(SpecDocument document, Operation operation, Set<String> owner) {
    return new HttpCases(document, operation, owner).all();
  }

  private List<ConformanceCase> all() {
    StatusRule served = DocumentedAnswers.served(operation);
    StatusRule servedOr406 =
        new StatusRule(
            served.text() + " or 406", status -> status == 406 || served.accepts().test(status));
    List<ConformanceCase> cases = new ArrayList<>();
    if (isLeaf()) {
      cases.add(
          of(
              "404",
              "path-longer",
              "A path with a segment more, which the page does not have, should be answered 404 and"
                  + " must not succeed (RFC 9110, section 15.5.5).",
              new EditPath(EditPath.How.LONGER),
              new Expectation(REFUSED, Optional.of(NOT_FOUND), Effect.KEPT, false)));
    }
    cases.addAll(
        List.of(
            of(
                "404",
                "path-below-another-root",
                "A path below another root, which the page does not have, should be answered 404 and"
                    + " must not succeed (RFC 9110, section 15.5.5).",
                new EditPath(EditPath.How.BELOW_ANOTHER_ROOT),
                new Expectation(REFUSED, Optional.of(NOT_FOUND), Effect.KEPT, false)),
            of(
                "406",
                "accept-other",
                "A request that accepts only image/png must be answered "
                    + servedOr406.text()
                    + " (RFC 9110, section 12.5.1).",
                EditParameter.set(ParameterIn.HEADER, "Accept", "image/png"),
                new Expectation(servedOr406, Optional.empty(), Effect.AS_ANSWERED, false)),
            new ConformanceCase(
                id("400", "no-host"),
                "A request without Host should be answered 400 (RFC 9112, section 3.2).",
                document.locate(operation.pointer()),
                Level.SHOULD,
                operation,
                provocation(new EditForm(Form.NO_HOST)),
                expectation(
                    new Expectation(
                        StatusRule.exactly(400), Optional.empty(), Effect.KEPT, false)))));
    return cases;
  }

  /** Whether the document has no path below this one, which another segment might name. */
  private boolean isLeaf() {
    String below = operation.path().replaceAll("/$", "") + "/";
    return document.operations().stream().noneMatch(each -> each.path().startsWith(below));
  }

  private ConformanceCase of(
      String status, String variant, String requirement, RequestEdit edit, Expectation expected) {
    return new ConformanceCase(
        id(status, variant),
        requirement,
        document.locate(operation.pointer()),
        Level.MUST,
        operation,
        provocation(edit),
        expectation(expected));
  }

  private CaseId id(String status, String variant) {
    return new CaseId(document.vendor(), operation.operationId(), status, variant);
  }

  private Provocation provocation(RequestEdit edit) {
    return new Provocation(ProvocationKind.NATURAL, Subject.OWN, owner, List.of(edit));
  }

  /** What is left behind is looked at by deleting, so only where the operation deletes. */
  private Expectation expectation(Expectation expected) {
    return operation.method().equals("DELETE")
        ? expected
        : new Expectation(
            expected.status(), expected.preferred(), Effect.UNSPECIFIED, expected.described());
  }
}
