package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.JsonSpelling;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.specs.document.RequestBody;
import java.util.ArrayList;
import java.util.List;

/** A required JSON body as a text: not quite JSON, and under media types that are not its own. */
final class JsonTextCases {

  private static final int DEEP = 20_000;
  private static final List<String> OTHER_TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/xml",
          "application/octet-stream",
          "application/jsonx");

  private JsonTextCases() {}

  /** Of a required object; of another value, what is wrong for an object may be right. */
  static List<CaseBuilder> of(CaseContext context, RequestBody body, String json) {
    List<CaseBuilder> cases = new ArrayList<>();
    if (!(context.samples().of(body, json).orElse(null) instanceof ObjectNode valid)) {
      return cases;
    }
    cases.add(malformed("body-two-values", "is two JSON values", JsonSpelling.TWICE).should());
    cases.add(malformed("body-trailing-comma", "has a comma too many", JsonSpelling.COMMA));
    cases.add(malformed("body-comment", "has a comment", JsonSpelling.COMMENT).should());
    cases.add(
        CaseBuilder.refused(
            "body-deep",
            "A request whose body is nested very deeply",
            Situation.MALFORMED_BODY,
            BodyEdits.of(json, "[".repeat(DEEP) + "]".repeat(DEEP))));
    if (!valid.isEmpty()) {
      cases.add(malformed("body-single-quotes", "has single quotes", JsonSpelling.APOSTROPHES));
      cases.add(malformed("body-no-quotes", "has names without quotes", JsonSpelling.UNQUOTED));
    }
    valid
        .propertyStream()
        .filter(each -> each.getValue().isTextual())
        .findFirst()
        .ifPresent(
            text ->
                cases.add(
                    malformed(
                            "body-not-utf-8",
                            "is not UTF-8 (RFC 8259, section 8.1)",
                            BodyEdits.spelled(JsonSpelling.UMLAUT, "/" + text.getKey()))
                        .silently()
                        .with(MessageEdits.form(Form.LATIN_1))));
    if (body.content().keySet().stream().noneMatch(type -> type.contains("*"))) {
      OTHER_TYPES.stream()
          .filter(type -> !body.content().containsKey(type))
          .forEach(type -> cases.add(mislabelled(type)));
    }
    cases.add(
        CaseBuilder.served(
                "body-with-quoted-charset",
                "with a quoted charset on its media type (RFC 9110, section 5.6.6)",
                BodyEdits.mediaType(json + "; charset=\"utf-8\""))
            .should());
    cases.add(
        CaseBuilder.served(
            "body-with-parameter",
            "with an unknown parameter on its media type (RFC 9110, section 8.3.1)",
            BodyEdits.mediaType(json + ";x=y")));
    return cases;
  }

  private static CaseBuilder mislabelled(String type) {
    return CaseBuilder.refused(
            "body-as-" + type.substring(type.indexOf('/') + 1),
            "A request whose body calls itself " + type + ", which the page does not list",
            Situation.WRONG_MEDIA_TYPE,
            BodyEdits.mediaType(type))
        .should();
  }

  private static CaseBuilder malformed(String variant, String what, JsonSpelling spelling) {
    return malformed(variant, what, BodyEdits.spelled(spelling));
  }

  private static CaseBuilder malformed(String variant, String what, RequestEdit edit) {
    return CaseBuilder.refused(
        variant, "A request whose body " + what, Situation.MALFORMED_BODY, edit);
  }
}
