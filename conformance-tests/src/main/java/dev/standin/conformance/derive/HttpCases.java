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
    if (!Paths.isKnown(document, operation.path() + "/standin")) {
      cases.add(
          of(
              "404",
              "path-longer",
              "A path with a segment more, which the page does not have, should be answered 404 and"
                  + " must not succeed (RFC 9110, section 15.5.5).",
              new EditPath(EditPath.How.LONGER),
              new Expectation(REFUSED, Optional.of(NOT_FOUND), Effect.KEPT, false)));
      cases.add(
          of(
              Level.SHOULD,
              "404",
              "path-trailing-slash",
              "A path with a slash more, which is another URL and not the page's, should be"
                  + " answered 404 (RFC 3986, section 6.2.3).",
              new EditPath(EditPath.How.TRAILING_SLASH),
              new Expectation(REFUSED, Optional.empty(), Effect.AS_ANSWERED, false)));
    }
    if (!Paths.isKnown(document, "/standin" + operation.path())) {
      cases.add(
          of(
              "404",
              "path-below-another-root",
              "A path below another root, which the page does not have, should be answered 404 and"
                  + " must not succeed (RFC 9110, section 15.5.5).",
              new EditPath(EditPath.How.BELOW_ANOTHER_ROOT),
              new Expectation(REFUSED, Optional.of(NOT_FOUND), Effect.KEPT, false)));
    }
    cases.add(accepting("accept-other", "image/png", servedOr406));
    cases.add(accepting("accept-html", "text/html", servedOr406));
    cases.add(accepting("accept-xml", "application/xml", servedOr406));
    cases.addAll(wrongHosts());
    return cases;
  }

  private ConformanceCase accepting(String variant, String type, StatusRule servedOr406) {
    return of(
        "406",
        variant,
        "A request that accepts only "
            + type
            + " must be answered "
            + servedOr406.text()
            + " (RFC 9110, section 12.5.1).",
        EditParameter.set(ParameterIn.HEADER, "Accept", type),
        new Expectation(servedOr406, Optional.empty(), Effect.AS_ANSWERED, false));
  }

  /** RFC 9112 says must; but many servers that serve their page well have never heard of it. */
  private List<ConformanceCase> wrongHosts() {
    Expectation refused =
        new Expectation(StatusRule.exactly(400), Optional.empty(), Effect.AS_ANSWERED, false);
    return List.of(
        of(
            Level.SHOULD,
            "400",
            "no-host",
            "A request without Host should be answered 400 (RFC 9112, section 3.2).",
            new EditForm(Form.NO_HOST),
            refused),
        of(
            Level.SHOULD,
            "400",
            "two-hosts",
            "A request with two Host fields should be answered 400 (RFC 9112, section 3.2).",
            new EditForm(Form.TWO_HOSTS),
            refused));
  }

  private ConformanceCase of(
      String status, String variant, String requirement, RequestEdit edit, Expectation expected) {
    return of(Level.MUST, status, variant, requirement, edit, expected);
  }

  private ConformanceCase of(
      Level level,
      String status,
      String variant,
      String requirement,
      RequestEdit edit,
      Expectation expected) {
    return new ConformanceCase(
        id(status, variant),
        requirement,
        document.locate(operation.pointer()),
        level,
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
    return Deletions.ofOne(operation)
        ? expected
        : new Expectation(
            expected.status(), expected.preferred(), Effect.UNSPECIFIED, expected.described());
  }
}
