package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.request.EditBodyText;
import dev.standin.conformance.request.EditJsonBody;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.conformance.schema.BodyMutations;
import dev.standin.conformance.schema.SampleValues;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.Operation;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The request body sent as documented, left out, and broken in one way at a time. */
final class BodyCases {

  private final SpecDocument document;
  private final SchemaJudge judge;
  private final SampleValues samples;

  BodyCases(SpecDocument document, SchemaJudge judge) {
    this.document = document;
    this.judge = judge;
    this.samples = new SampleValues(document.root());
  }

  List<CaseSketch> of(Operation operation) {
    if (operation.requestBody().isEmpty()) {
      return List.of();
    }
    RequestBody body = operation.requestBody().get();
    List<CaseSketch> cases = new ArrayList<>();
    if (body.required()) {
      cases.add(
          refused("body-missing", "A request without its required body", body, EditRawBody.none()));
    }
    for (Map.Entry<String, SchemaAt> content : body.content().entrySet()) {
      if (isJson(content.getKey())) {
        cases.addAll(jsonCases(body, content.getKey(), content.getValue()));
        break;
      }
    }
    return cases;
  }

  private List<CaseSketch> jsonCases(RequestBody body, String mediaType, SchemaAt schema) {
    List<CaseSketch> cases = new ArrayList<>();
    cases.add(
        CaseSketch.served(
            "body-with-charset",
            "A valid request with a parameter on its media type",
            body.pointer(),
            EditRawBody.mediaType(mediaType + "; charset=utf-8")));
    cases.add(
        refused("body-empty", "A request with an empty body", body, EditRawBody.of(mediaType, "")));
    cases.add(
        refused(
            "body-not-json",
            "A request with a body that is not JSON",
            body,
            EditRawBody.of(mediaType, "{\"")));
    cases.add(
        refused(
            "body-truncated",
            "A request whose body ends early",
            body,
            new EditBodyText(EditBodyText.How.TRUNCATED)));
    cases.addAll(respelled(body, mediaType, schema));
    if (body.content().keySet().stream().noneMatch(type -> type.startsWith("*/"))) {
      cases.add(
          CaseSketch.refused(
              "body-media-type",
              "A request with a body of a media type that the page does not list",
              Situation.WRONG_MEDIA_TYPE,
              body.pointer(),
              EditRawBody.mediaType("text/plain")));
    }
    cases.addAll(misfits(body, schema));
    return cases;
  }

  private List<CaseSketch> respelled(RequestBody body, String mediaType, SchemaAt schema) {
    List<CaseSketch> cases = new ArrayList<>();
    cases.add(
        CaseSketch.served(
            "body-spaced",
            "A valid request with white space in its JSON (RFC 8259, section 2)",
            body.pointer(),
            new EditBodyText(EditBodyText.How.SPACED)));
    cases.add(
        CaseSketch.served(
            "body-escaped",
            "A valid request with escapes in its JSON (RFC 8259, section 7)",
            body.pointer(),
            new EditBodyText(EditBodyText.How.ESCAPED)));
    cases.add(
        CaseSketch.served(
            "body-media-type-other-case",
            "A valid request with its media type in other letter case (RFC 9110, section 8.3.1)",
            body.pointer(),
            EditRawBody.mediaType(mediaType.toUpperCase(Locale.ROOT))));
    EditJsonBody more =
        new EditJsonBody(JsonPointer.compile("/standin_extra"), Optional.of(TextNode.valueOf("x")));
    JsonNode valid = samples.required(schema);
    if (valid.isObject() && judge.accepts(schema, more.edit(valid))) {
      cases.add(
          CaseSketch.served(
              "body-with-more",
              "A valid request with a property more, where the page does not close the object,",
              body.pointer(),
              more));
    }
    return cases;
  }

  private List<CaseSketch> misfits(RequestBody body, SchemaAt schema) {
    JsonNode valid = samples.required(schema);
    return BodyMutations.of(document.root(), schema, valid).stream()
        .filter(mutation -> !judge.accepts(schema, mutation.edit().edit(valid)))
        .map(
            mutation ->
                refused(
                    "body" + slug(mutation.edit().at()) + "-" + mutation.name(),
                    "A request whose body" + place(mutation.edit().at()) + spoken(mutation.name()),
                    body,
                    mutation.edit()))
        .toList();
  }

  private static String spoken(String mutation) {
    return switch (mutation) {
      case "missing" -> " is missing";
      case "not-documented" -> " is not documented, where the page closes the object";
      default -> " is " + ParameterCases.spoken(mutation);
    };
  }

  private static CaseSketch refused(
      String variant, String what, RequestBody body, RequestEdit edit) {
    return CaseSketch.refused(variant, what, Situation.INVALID_INPUT, body.pointer(), edit);
  }

  private static String slug(JsonPointer at) {
    return at.toString().replace('/', '-');
  }

  private static String place(JsonPointer at) {
    return at.matches() ? "" : " property `" + at.toString().substring(1).replace('/', '.') + "`";
  }

  static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }
}
