package dev.standin.conformance.derive;

import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.EditValidBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.Operation;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.document.JsonMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request body sent as documented, left out, and broken in one way at a time. */
final class BodyCases {

  private final Samples samples;
  private final JsonBodyCases jsonCases;
  private final FormBodyCases formCases;

  BodyCases(SpecDocument document, SchemaJudge judge, Samples samples) {
    this.samples = samples;
    this.jsonCases = new JsonBodyCases(judge, samples);
    this.formCases = new FormBodyCases(document, judge, samples);
  }

  List<CaseSketch> of(Operation operation) {
    if (operation.requestBody().isEmpty()) {
      return List.of();
    }
    RequestBody body = operation.requestBody().get();
    List<CaseSketch> cases = new ArrayList<>();
    if (body.required()) {
      cases.add(
          CaseSketch.refused(
              "body-missing",
              "A request without its required body",
              Situation.INVALID_INPUT,
              body.pointer(),
              EditRawBody.none()));
    }
    Optional<String> usual =
        body.content().keySet().stream().filter(type -> isKnown(body, type)).findFirst();
    boolean json = false;
    for (String type : body.content().keySet()) {
      if (!isKnown(body, type)) {
        cases.add(unknown(body, type));
        continue;
      }
      boolean sentAnyway = body.required() && usual.filter(type::equals).isPresent();
      List<RequestEdit> first = sentAnyway ? List.of() : List.of(new EditValidBody(type));
      if (!sentAnyway) {
        cases.add(sent(body, type, first.get(0)));
      }
      if (JsonMediaType.matches(type) && !json) {
        json = true;
        jsonCases.of(body, type).forEach(each -> cases.add(each.after(first)));
      }
      cases.addAll(formCases.of(body, type));
    }
    return cases;
  }

  private boolean isKnown(RequestBody body, String type) {
    return samples.of(body, type).flatMap(value -> BodyTexts.of(type, value)).isPresent();
  }

  private static CaseSketch sent(RequestBody body, String type, RequestEdit edit) {
    String how = body.required() ? "another of its media types" : "its optional body";
    return CaseSketch.served(
        "body-as-" + Slugs.of(type),
        "A valid request with " + how + " (" + type + ")",
        body.pointer(),
        edit);
  }

  private static CaseSketch unknown(RequestBody body, String type) {
    return CaseSketch.served(
            "body-as-" + Slugs.of(type),
            "A valid request with a body of type " + type,
            body.pointer())
        .unavailable("no valid body of type " + type + " can be made from the document");
  }
}
