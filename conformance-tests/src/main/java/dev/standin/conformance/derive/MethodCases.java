package dev.standin.conformance.derive;

import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Methods that the document does not have for the path. HTTP says that they should be answered 405
 * (RFC 9110, section 9.1), so another refusal is legal; a success or a failure of the server is
 * not, and nothing may be deleted.
 */
final class MethodCases {

  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "STANDIN", "TRACE");

  /** Methods that change nothing: a page that does not have them may just not say so. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  /** Methods that tell what the server can do. */
  private static final Set<String> TELLING = Set.of("OPTIONS", "TRACE");

  private static final StatusRule NO_SUCH_METHOD =
      new StatusRule("405 or 501", status -> status == 405 || status == 501);
  private static final StatusRule REFUSED =
      new StatusRule("405, or another 4xx or 501", status -> status / 100 == 4 || status == 501);
  private static final StatusRule TOLD =
      new StatusRule(
          "2xx, 4xx or 501", status -> status / 100 == 2 || status / 100 == 4 || status == 501);

  /** As GET is answered, which may be by a redirect. */
  private static final StatusRule READ =
      new StatusRule(
          "below 500, or 501", status -> status / 100 == 3 || TOLD.accepts().test(status));

  private MethodCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    Operation operation = context.operation();
    List<CaseBuilder> cases = new ArrayList<>();
    List<String> documented = Paths.methods(context.document(), operation);
    if (Paths.first(context.document(), operation).filter(operation::equals).isPresent()) {
      METHODS.stream()
          .filter(method -> !documented.contains(method))
          .forEach(method -> cases.add(other(method, documented.contains("GET"))));
      cases.add(lowerCase(operation.method()));
    }
    if (context.deletesOne() && !documented.contains("POST")) {
      cases.add(override());
    }
    cases.forEach(each -> each.effect(Effect.UNTOUCHED));
    return cases;
  }

  private static CaseBuilder other(String method, boolean readable) {
    // What can be got can be asked about.
    boolean head = method.equals("HEAD") && readable;
    boolean tells = TELLING.contains(method) || head;
    boolean safe = SAFE.contains(method);
    // What nobody has defined is refused by the parser already, which knows of no page.
    boolean defined = !method.equals("STANDIN");
    CaseBuilder builder =
        CaseBuilder.byHttp(
            "405",
            "method-" + method.toLowerCase(Locale.ROOT),
            tells
                ? "The method %s must be answered and do nothing (RFC 9110, section 9.2.1)."
                    .formatted(method)
                : ("The method %s, which the page does not have for this path, %s%s%s"
                        + " (RFC 9110, sections 9.1 and 15.5.6).")
                    .formatted(
                        method,
                        safe ? "" : "must be refused",
                        safe || !defined ? "" : " and ",
                        defined ? "should be answered 405" : ""),
            head ? READ : tells || safe ? TOLD : REFUSED,
            MessageEdits.method(method));
    return tells || !defined ? builder : builder.preferring(safe ? REFUSED : NO_SUCH_METHOD);
  }

  /** Methods are case-sensitive: this one nobody has defined. */
  private static CaseBuilder lowerCase(String method) {
    String lower = method.toLowerCase(Locale.ROOT);
    return CaseBuilder.byHttp(
            "501",
            "method-in-lower-case",
            "The method %s is not %s and should be refused (RFC 9110, section 9.1)."
                .formatted(lower, method),
            REFUSED,
            MessageEdits.method(lower),
            MessageEdits.form(Form.VERBATIM))
        .should();
  }

  /**
   * A POST that frameworks take for DELETE if they are let: a proxy that guards what the page
   * deletes with would not see it.
   */
  private static CaseBuilder override() {
    return CaseBuilder.byHttp(
            "405",
            "method-override",
            "POST with X-HTTP-Method-Override: DELETE, _method=DELETE in the query and a JSON body,"
                + " which the page does not have for this path, should be refused (RFC 9110,"
                + " section 15.5.6).",
            REFUSED,
            MessageEdits.method("POST"),
            ParameterEdits.header("X-HTTP-Method-Override", "DELETE"),
            ParameterEdits.set(ParameterIn.QUERY, "_method", "DELETE"),
            BodyEdits.of("application/json", "{}"))
        .should();
  }
}
