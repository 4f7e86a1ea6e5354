package dev.standin.conformance.derive;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.request.EditForm;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.EditPath;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Valid requests that say the same in other words, or say more than is asked. */
final class LegalCases {

  private LegalCases() {}

  static List<CaseSketch> of(Operation operation) {
    List<CaseSketch> cases = new ArrayList<>();
    cases.add(
        served(
            "with-unknown-query",
            "with a query parameter that the page does not have",
            operation,
            EditParameter.set(ParameterIn.QUERY, "standin-unknown", "1")));
    cases.add(
        served(
            "with-unknown-header",
            "with a header that the page does not have (RFC 9110, section 5.1)",
            operation,
            EditParameter.set(ParameterIn.HEADER, "X-Standin-Unknown", "1")));
    cases.add(
        served(
            "accept-listed",
            "that accepts JSON by name (RFC 9110, section 12.5.1)",
            operation,
            EditParameter.set(
                ParameterIn.HEADER, "Accept", "application/json, text/plain;q=0.5, */*;q=0.1")));
    cases.add(accepting("accept-json", "JSON alone", operation, "application/json"));
    cases.add(accepting("accept-any", "anything", operation, "*/*"));
    cases.add(
        served(
            "with-user-agent",
            "that names a browser (RFC 9110, section 10.1.5)",
            operation,
            EditParameter.set(
                ParameterIn.HEADER,
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36")));
    cases.add(accepting("accept-range", "any application", operation, "application/*"));
    cases.add(
        served(
            "accept-encoding-identity",
            "that wants no content coding (RFC 9110, section 12.5.3)",
            operation,
            EditParameter.set(ParameterIn.HEADER, "Accept-Encoding", "identity")));
    cases.add(
        served(
            "accept-encoding-gzip",
            "that takes gzip (RFC 9110, section 12.5.3)",
            operation,
            EditParameter.set(ParameterIn.HEADER, "Accept-Encoding", "gzip")));
    cases.add(
        served(
            "with-cookie",
            "with a cookie that somebody else has set (RFC 6265, section 5.4)",
            operation,
            EditParameter.set(ParameterIn.COOKIE, "standin", "1")));
    if (IdCases.isPlain(operation)) {
      cases.add(
          served(
              "id-percent-encoded-lower",
              "with its id percent-encoded in lower case (RFC 3986, section 2.1),",
              operation,
              new EditPath(EditPath.How.ID_ENCODED_LOWER)));
      cases.add(
          served(
              "id-percent-encoded",
              "with its id percent-encoded, which is the same URL (RFC 3986, section 6.2.2.2),",
              operation,
              new EditPath(EditPath.How.ID_ENCODED)));
    }
    cases.add(
        served(
                "absolute-target",
                "with its target in absolute form (RFC 9112, section 3.2.2)",
                operation,
                new EditForm(Form.ABSOLUTE_TARGET))
            .should());
    cases.add(
        served(
                "http-1-0",
                "in HTTP/1.0 (RFC 9110, section 2.5)",
                operation,
                new EditForm(Form.HTTP_1_0))
            .should());
    cases.addAll(bodies(operation));
    return cases;
  }

  private static List<CaseSketch> bodies(Operation operation) {
    if (operation.requestBody().isPresent()) {
      if (!operation.requestBody().get().required()) {
        return List.of();
      }
      return List.of(
          served(
              "body-chunked",
              "with its body in chunks (RFC 9112, section 7.1)",
              operation,
              new EditForm(Form.CHUNKED)),
          served(
              "body-expected",
              "that waits to be asked for its body (RFC 9110, section 10.1.1)",
              operation,
              new EditForm(Form.EXPECT_CONTINUE)));
    }
    // Content in these has no meaning (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.8).
    if (Set.of("GET", "HEAD", "TRACE").contains(operation.method())) {
      return List.of();
    }
    return List.of(
        served(
            "media-type-without-body",
            "with a media type and no body, as clients send it,",
            operation,
            new EditRawBody(Optional.of("application/json"), Optional.empty(), false)),
        served(
            "content-length-zero",
            "that says that it has no body (RFC 9110, section 8.6)",
            operation,
            new EditForm(Form.EMPTY_BODY)),
        served(
                "body-undocumented",
                "with a body that the page does not ask for, as clients send it,",
                operation,
                EditRawBody.of("application/json", "{}"))
            .should());
  }

  private static CaseSketch accepting(
      String variant, String what, Operation operation, String accept) {
    return served(
        variant,
        "that accepts " + what + " (RFC 9110, section 12.5.1)",
        operation,
        EditParameter.set(ParameterIn.HEADER, "Accept", accept));
  }

  private static CaseSketch served(
      String variant, String how, Operation operation, RequestEdit edit) {
    return CaseSketch.served(variant, "A valid request " + how, operation.pointer(), edit);
  }
}
