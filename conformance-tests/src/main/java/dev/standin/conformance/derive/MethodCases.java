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
import dev.standin.conformance.request.EditMethod;
import dev.standin.specs.Operation;
import dev.standin.specs.SpecDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods that the document does not have for the path. HTTP says that they should be answered 405
 * (RFC 9110, section 9.1), so another refusal is legal; a success or a failure of the server is
 * not, and nothing may be deleted.
 */
final class MethodCases {

  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "STANDIN", "TRACE");

  /** These change nothing: a page that does not have them may just not say so. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  /** These tell what the server can do. */
  private static final Set<String> TELLING = Set.of("OPTIONS", "TRACE");

  private static final StatusRule REFUSED =
      new StatusRule("405, or another 4xx or 501", status -> status / 100 == 4 || status == 501);

  private static final StatusRule TOLD =
      new StatusRule(
          "2xx, 4xx or 501", status -> status / 100 == 2 || status / 100 == 4 || status == 501);

  /** As GET is answered, which may be by a redirect. */
  private static final StatusRule READ =
      new StatusRule(
          "no failure",
          status -> status / 100 == 2 || status / 100 == 3 || TOLD.accepts().test(status));

  private MethodCases() {}

  static List<ConformanceCase> of(SpecDocument document, Operation operation, Set<String> owner) {
    if (!Paths.first(document, operation).filter(operation::equals).isPresent()) {
      return List.of();
    }
    List<String> documented = Paths.methods(document, operation);
    Stream<ConformanceCase> others =
        METHODS.stream()
            .filter(method -> !documented.contains(method))
            .map(method -> of(document, operation, owner, method, documented.contains("GET")));
    return Stream.concat(others, Stream.of(lowerCase(document, operation, owner))).toList();
  }

  /** Methods are case-sensitive: this one nobody has defined. */
  private static ConformanceCase lowerCase(
      SpecDocument document, Operation operation, Set<String> owner) {
    String method = operation.method().toLowerCase(Locale.ROOT);
    return new ConformanceCase(
        new CaseId(document.vendor(), operation.operationId(), "501", "method-in-lower-case"),
        "The method "
            + method
            + " is not "
            + operation.method()
            + " and must not succeed (RFC 9110, section 9.1).",
        document.locate(operation.pointer()),
        Level.MUST,
        operation,
        new Provocation(
            ProvocationKind.NATURAL,
            Subject.OWN,
            owner,
            List.of(new EditMethod(method), new EditForm(Form.VERBATIM))),
        new Expectation(
            REFUSED,
            Optional.empty(),
            Deletions.ofOne(operation) ? Effect.UNTOUCHED : Effect.UNSPECIFIED,
            false));
  }

  private static ConformanceCase of(
      SpecDocument document,
      Operation operation,
      Set<String> owner,
      String method,
      boolean readable) {
    // What can be got can be asked about.
    boolean head = method.equals("HEAD") && readable;
    boolean tells = TELLING.contains(method) || head;
    StatusRule must = head ? READ : tells || SAFE.contains(method) ? TOLD : REFUSED;
    StatusRule should =
        SAFE.contains(method)
            ? REFUSED
            : new StatusRule("405 or 501", status -> status == 405 || status == 501);
    boolean deletes = Deletions.ofOne(operation);
    return new ConformanceCase(
        new CaseId(
            document.vendor(),
            operation.operationId(),
            "405",
            "method-" + method.toLowerCase(Locale.ROOT)),
        tells
            ? "The method " + method + " must do nothing (RFC 9110, section 9.2.1)."
            : "The method "
                + method
                + ", which the page does not have for this path, should be answered 405"
                + (SAFE.contains(method) ? "" : " and must not succeed")
                + " (RFC 9110, sections 9.1 and 15.5.6).",
        document.locate(operation.pointer()),
        Level.MUST,
        operation,
        new Provocation(
            ProvocationKind.NATURAL, Subject.OWN, owner, List.of(new EditMethod(method))),
        new Expectation(
            must,
            tells ? Optional.empty() : Optional.of(should),
            deletes ? Effect.UNTOUCHED : Effect.UNSPECIFIED,
            false));
  }
}
