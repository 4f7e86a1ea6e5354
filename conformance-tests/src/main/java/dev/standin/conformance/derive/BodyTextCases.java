package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.request.EditBodyText;
import dev.standin.conformance.request.EditBodyText.How;
import dev.standin.conformance.request.EditForm;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.Operation;
import dev.standin.specs.RequestBody;
import dev.standin.specs.document.JsonMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A required JSON body as a text: not quite JSON, and under media types that are not its own. */
final class BodyTextCases {

  private static final int DEEP = 20_000;
  private static final List<String> OTHER_TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/xml",
          "application/octet-stream",
          "application/jsonx");

  private BodyTextCases() {}

  static List<CaseSketch> of(Operation operation, Samples samples) {
    Optional<RequestBody> body = operation.requestBody().filter(RequestBody::required);
    Optional<String> json =
        body.flatMap(
            each -> each.content().keySet().stream().filter(JsonMediaType::matches).findFirst());
    Optional<JsonNode> valid = json.flatMap(type -> samples.of(body.orElseThrow(), type));
    // Of another value, what is wrong for an object may be right.
    return valid.filter(JsonNode::isObject).isPresent()
        ? of(body.orElseThrow(), json.orElseThrow(), valid.get())
        : List.of();
  }

  private static List<CaseSketch> of(RequestBody body, String json, JsonNode valid) {
    List<CaseSketch> cases = new ArrayList<>(malformed(body, json));
    if (!valid.isEmpty()) {
      cases.addAll(misquoted(body));
    }
    if (valid.properties().stream().anyMatch(each -> each.getValue().isTextual())) {
      cases.add(notUtf8(body));
    }
    boolean any = body.content().keySet().stream().anyMatch(type -> type.contains("*"));
    if (!any) {
      OTHER_TYPES.stream()
          .filter(type -> !body.content().containsKey(type))
          .forEach(type -> cases.add(mislabelled(body, type)));
    }
    cases.add(
        served(
            "body-with-quoted-charset",
            "with a quoted charset on its media type (RFC 9110, section 5.6.6)",
            body,
            EditRawBody.mediaType(json + "; charset=\"utf-8\"")));
    cases.add(
        served(
            "body-with-parameter",
            "with an unknown parameter on its media type (RFC 9110, section 8.3.1)",
            body,
            EditRawBody.mediaType(json + ";x=y")));
    return cases;
  }

  private static List<CaseSketch> malformed(RequestBody body, String json) {
    return List.of(
        refused("body-two-values", "is two JSON values", body, new EditBodyText(How.TWICE)),
        refused("body-trailing-comma", "has a comma too many", body, new EditBodyText(How.COMMA)),
        refused("body-comment", "has a comment", body, new EditBodyText(How.COMMENT)),
        refused(
            "body-deep",
            "is nested very deeply",
            body,
            EditRawBody.of(json, "[".repeat(DEEP) + "]".repeat(DEEP))));
  }

  private static List<CaseSketch> misquoted(RequestBody body) {
    return List.of(
        refused("body-single-quotes", "has single quotes", body, new EditBodyText(How.APOSTROPHES)),
        refused(
            "body-no-quotes", "has names without quotes", body, new EditBodyText(How.UNQUOTED)));
  }

  private static CaseSketch notUtf8(RequestBody body) {
    return new CaseSketch(
        "body-not-utf-8",
        "A request whose body is not UTF-8 (RFC 8259, section 8.1), about which the page is silent,",
        Situation.INVALID_INPUT,
        ProvocationKind.NATURAL,
        Subject.OWN,
        Set.of(),
        List.of(new EditBodyText(How.UMLAUT), new EditForm(Form.LATIN_1)),
        Effect.KEPT,
        Level.SHOULD,
        Optional.of(body.pointer()),
        Optional.empty());
  }

  private static CaseSketch mislabelled(RequestBody body, String type) {
    return CaseSketch.refused(
        "body-as-" + type.substring(type.indexOf('/') + 1),
        "A request whose body calls itself " + type + ", which the page does not list",
        Situation.WRONG_MEDIA_TYPE,
        body.pointer(),
        EditRawBody.mediaType(type));
  }

  private static CaseSketch refused(
      String variant, String what, RequestBody body, RequestEdit edit) {
    return CaseSketch.refused(
        variant, "A request whose body " + what, Situation.INVALID_INPUT, body.pointer(), edit);
  }

  private static CaseSketch served(String variant, String how, RequestBody body, RequestEdit edit) {
    return CaseSketch.served(variant, "A valid request " + how, body.pointer(), edit);
  }
}
