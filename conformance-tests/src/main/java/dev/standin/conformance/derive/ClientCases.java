package dev.standin.conformance.derive;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Valid requests as different clients send them: other words for one thing, or more than asked. */
final class ClientCases {

  private final List<CaseBuilder> cases = new ArrayList<>();

  private ClientCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    ClientCases all = new ClientCases();
    all.more();
    if (context.isFirstOfItsMethod()) {
      all.headers(context);
      all.forms();
    }
    all.bodies(context);
    all.cases.forEach(each -> each.at(context.operation().pointer()));
    return all.cases;
  }

  private void more() {
    // Of a header HTTP says that it is ignored; of a query nobody says so.
    served(
            "with-unknown-query",
            "with a query parameter that the page does not have",
            ParameterEdits.set(ParameterIn.QUERY, "standin-unknown", "1"))
        .should();
  }

  private void headers(CaseContext context) {
    served(
        "with-unknown-header",
        "with a header that the page does not have (RFC 9110, section 5.1)",
        ParameterEdits.header("X-Standin-Unknown", "1"));
    served(
        "with-browser-headers",
        "as a browser sends it: with its name, content codings and a cookie that somebody else has"
            + " set (RFC 9110, sections 10.1.5 and 12.5.3; RFC 6265, section 5.4)",
        ParameterEdits.header(
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"),
        ParameterEdits.header("Accept-Encoding", "gzip"),
        ParameterEdits.set(ParameterIn.COOKIE, "standin", "1"));
    served(
        "accept-encoding-identity",
        "that wants no content coding (RFC 9110, section 12.5.3)",
        ParameterEdits.header("Accept-Encoding", "identity"));
    accepting("accept-listed", "JSON by name", "application/json, text/plain;q=0.5, */*;q=0.1");
    if (answersJson(context)) {
      accepting("accept-json", "JSON alone", "application/json");
      accepting("accept-range", "any application", "application/*").should();
    }
    accepting("accept-any", "anything", "*/*");
  }

  /** Whether no success is of another media type alone, which those need not accept who ask. */
  private static boolean answersJson(CaseContext context) {
    List<String> types =
        context.operation().slots().stream()
            .filter(each -> !each.status().text().matches("[45].*"))
            .flatMap(each -> each.mediaType().stream())
            .toList();
    return types.isEmpty()
        || types.stream().map(MediaRange::essence).anyMatch("application/json"::equals);
  }

  private void forms() {
    served(
            "absolute-target",
            "with its target in absolute form (RFC 9112, section 3.2.2)",
            MessageEdits.form(Form.ABSOLUTE_TARGET))
        .should();
    served("http-1-0", "in HTTP/1.0 (RFC 9110, section 2.5)", MessageEdits.form(Form.HTTP_1_0))
        .should();
  }

  private void bodies(CaseContext context) {
    boolean documented = context.operation().requestBody().isPresent();
    if (context.operation().requestBody().filter(body -> body.required()).isPresent()) {
      served(
          "body-chunked",
          "with its body in chunks (RFC 9112, section 7.1)",
          MessageEdits.form(Form.CHUNKED));
      served(
          "body-expected",
          "that waits to be asked for its body (RFC 9110, section 10.1.1)",
          MessageEdits.form(Form.EXPECT_CONTINUE));
    }
    // Content in these has no meaning (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.8).
    if (documented || Set.of("GET", "HEAD", "TRACE").contains(context.operation().method())) {
      return;
    }
    served(
        "media-type-without-body",
        "with a media type and no body, as clients send it,",
        BodyEdits.mediaType("application/json"));
    served(
        "content-length-zero",
        "that says that it has no body (RFC 9110, section 8.6)",
        MessageEdits.form(Form.EMPTY_BODY));
    served(
            "body-undocumented",
            "with a body that the page does not ask for, as clients send it,",
            BodyEdits.of("application/json", "{}"))
        .should();
  }

  private CaseBuilder accepting(String variant, String what, String accept) {
    return served(
        variant,
        "that accepts " + what + " (RFC 9110, section 12.5.1)",
        ParameterEdits.header("Accept", accept));
  }

  private CaseBuilder served(String variant, String how, RequestEdit... edits) {
    CaseBuilder served = CaseBuilder.served(variant, how, edits);
    cases.add(served);
    return served;
  }
}
