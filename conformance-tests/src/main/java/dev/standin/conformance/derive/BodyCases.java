package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request body sent as documented, left out, and broken in one way at a time. */
final class BodyCases {

  private BodyCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    return context.operation().requestBody().map(body -> of(context, body)).orElse(List.of());
  }

  private static List<CaseBuilder> of(CaseContext context, RequestBody body) {
    List<CaseBuilder> cases = new ArrayList<>();
    if (body.required()) {
      cases.add(
          CaseBuilder.refused(
                  "body-missing", "A request without its required body", Situation.INVALID_INPUT)
              .with(BodyEdits.none()));
    }
    Optional<String> usual =
        body.content().keySet().stream().filter(type -> isKnown(context, body, type)).findFirst();
    boolean json = false;
    for (String type : body.content().keySet()) {
      if (!isKnown(context, body, type)) {
        cases.add(
            CaseBuilder.served(
                    "body-as-" + CaseContext.slug(type),
                    "A valid request with a body of type " + type)
                .unavailable("no valid body of type " + type + " can be made from the document"));
        continue;
      }
      boolean sentAnyway = body.required() && usual.filter(type::equals).isPresent();
      List<RequestEdit> first = sentAnyway ? List.of() : List.of(BodyEdits.valid(type));
      if (!sentAnyway) {
        String how = body.required() ? "another of its media types" : "its optional body";
        cases.add(
            CaseBuilder.served(
                    "body-as-" + CaseContext.slug(type),
                    "A valid request with " + how + " (" + type + ")")
                .with(BodyEdits.valid(type)));
      }
      if (JsonMediaType.matches(type) && !json) {
        json = true;
        JsonBodyCases.of(context, body, type).forEach(each -> cases.add(each.after(first)));
      }
      cases.addAll(FormBodyCases.of(context, body, type));
    }
    cases.addAll(ofText(context, body));
    cases.forEach(each -> each.at(body.pointer()));
    return cases;
  }

  private static boolean isKnown(CaseContext context, RequestBody body, String type) {
    return context.samples().of(body, type).flatMap(value -> BodyTexts.of(type, value)).isPresent();
  }

  /** Of a required object; of another value, what is wrong for an object may be right. */
  private static List<CaseBuilder> ofText(CaseContext context, RequestBody body) {
    Optional<String> json =
        body.content().keySet().stream()
            .filter(type -> body.required() && JsonMediaType.matches(type))
            .findFirst();
    Optional<JsonNode> valid = json.flatMap(type -> context.samples().of(body, type));
    return valid
        .filter(JsonNode::isObject)
        .map(object -> JsonTextCases.of(body, json.orElseThrow(), object))
        .orElse(List.of());
  }
}
