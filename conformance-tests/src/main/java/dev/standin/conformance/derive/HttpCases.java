package dev.standin.conformance.derive;

import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** What HTTP asks of a server, whatever the page says. */
final class HttpCases {

  private static final StatusRule REFUSED =
      new StatusRule("404, or another 4xx", status -> status / 100 == 4);

  private HttpCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    cases.addAll(paths(context));
    StatusRule served = DocumentedAnswers.valid(context.operation());
    cases.add(accepting("accept-other", "image/png", served));
    if (context.isFirstOfItsMethod()) {
      cases.add(accepting("accept-html", "text/html", served));
      cases.add(accepting("accept-xml", "application/xml", served));
    }
    if (context.isFirstOfItsMethod() || context.declares(400)) {
      cases.add(wrongHost("no-host", "without Host", Form.NO_HOST));
      cases.add(wrongHost("two-hosts", "with two Host fields", Form.TWO_HOSTS));
    }
    return cases;
  }

  private static List<CaseBuilder> paths(CaseContext context) {
    SpecDocument document = context.document();
    String path = context.operation().path();
    List<CaseBuilder> cases = new ArrayList<>();
    if (!Paths.isKnown(document, path + "/standin")) {
      cases.add(
          unknownPath(context, "path-longer", "A path with a segment more")
              .with(MessageEdits.appendToPath("/standin")));
    }
    if (!Paths.isKnown(document, "/standin" + path)) {
      cases.add(
          unknownPath(context, "path-below-another-root", "A path below another root")
              .with(MessageEdits.prependToPath("/standin")));
    }
    return cases;
  }

  private static CaseBuilder unknownPath(CaseContext context, String variant, String what) {
    boolean deletes = context.deletesOne();
    return CaseBuilder.byHttp(
            "404",
            variant,
            what
                + ", which the page does not have,"
                + (deletes ? " must" : " should")
                + " be refused (RFC 9110, section 15.5.5).",
            REFUSED)
        // What reads may well have another page there: that of a web interface.
        .level(deletes ? Level.MUST : Level.SHOULD);
  }

  private static CaseBuilder accepting(String variant, String type, StatusRule served) {
    StatusRule servedOr406 = DocumentedAnswers.or(406, served);
    return CaseBuilder.byHttp(
            "406",
            variant,
            "A request that accepts only "
                + type
                + " must be answered "
                + servedOr406.text()
                + " (RFC 9110, section 12.5.1).",
            servedOr406,
            ParameterEdits.header("Accept", type))
        .effect(Effect.AS_ANSWERED);
  }

  /** RFC 9112 says must; but many servers that serve their page well have never heard of it. */
  private static CaseBuilder wrongHost(String variant, String how, Form form) {
    return CaseBuilder.byHttp(
            "400",
            variant,
            "A request " + how + " should be answered 400 (RFC 9112, section 3.2).",
            StatusRule.exactly(400),
            MessageEdits.form(form))
        .effect(Effect.AS_ANSWERED)
        .should();
  }
}
