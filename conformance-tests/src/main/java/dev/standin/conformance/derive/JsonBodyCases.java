package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.request.EditBodyText;
import dev.standin.conformance.request.EditJsonBody;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.conformance.schema.BodyMutations;
import dev.standin.conformance.schema.BodyMutations.BodyMutation;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SchemaAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A JSON body spelled differently, with all that it may have, and broken in one way at a time. */
final class JsonBodyCases {

  /** Schemas of schemas can be broken in more ways than anybody has time for. */
  private static final int MOST = 300;

  private final SchemaJudge judge;
  private final Samples samples;

  JsonBodyCases(SchemaJudge judge, Samples samples) {
    this.judge = judge;
    this.samples = samples;
  }

  /** The cases of one media type of which a valid body can be made. */
  List<CaseSketch> of(RequestBody body, String mediaType) {
    JsonNode valid = samples.of(body, mediaType).orElseThrow();
    SchemaAt schema = body.content().get(mediaType);
    if (schema == null) {
      return List.of();
    }
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
    if (!valid.isNumber()) {
      cases.add(
          refused(
              "body-truncated",
              "A request whose body ends early",
              body,
              new EditBodyText(EditBodyText.How.TRUNCATED)));
    }
    cases.addAll(respelled(body, mediaType, schema, valid));
    if (body.content().keySet().stream()
        .noneMatch(type -> type.startsWith("*/") || type.startsWith("text/"))) {
      cases.add(
          CaseSketch.refused(
              "body-media-type",
              "A request with a body of a media type that the page does not list",
              Situation.WRONG_MEDIA_TYPE,
              body.pointer(),
              EditRawBody.mediaType("text/plain")));
    }
    cases.addAll(misfits(body, schema, valid));
    return cases;
  }

  private List<CaseSketch> respelled(
      RequestBody body, String mediaType, SchemaAt schema, JsonNode valid) {
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
    if (valid.isObject() && judge.accepts(schema, more.edit(valid))) {
      cases.add(
          CaseSketch.served(
              "body-with-more",
              "A valid request with a property more, where the page does not close the object,",
              body.pointer(),
              more));
    }
    full(body, schema, valid).ifPresent(cases::add);
    return cases;
  }

  private Optional<CaseSketch> full(RequestBody body, SchemaAt schema, JsonNode valid) {
    JsonNode full = samples.values().full(schema).orElse(valid);
    JsonNode edited = valid;
    List<RequestEdit> edits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : full.properties()) {
      if (valid.isObject() && !valid.has(property.getKey())) {
        EditJsonBody edit =
            new EditJsonBody(
                JsonPointer.empty().appendProperty(property.getKey()),
                Optional.of(property.getValue()));
        edits.add(edit);
        edited = edit.edit(edited);
      }
    }
    return edits.isEmpty() || !judge.accepts(schema, edited)
        ? Optional.empty()
        : Optional.of(
            CaseSketch.served(
                "body-full",
                "A valid request with every property that the page names",
                body.pointer(),
                edits.toArray(RequestEdit[]::new)));
  }

  private List<CaseSketch> misfits(RequestBody body, SchemaAt schema, JsonNode valid) {
    Map<String, CaseSketch> byVariant = new LinkedHashMap<>();
    int left = 0;
    for (BodyMutation mutation : BodyMutations.of(samples.values(), schema, valid)) {
      String variant = "body" + slug(mutation.at()) + "-" + mutation.name();
      if (byVariant.size() >= MOST) {
        left++;
      } else if (!byVariant.containsKey(variant)) {
        judge
            .refusal(schema, mutation.edit().edit(valid))
            .ifPresent(level -> byVariant.put(variant, misfit(variant, body, mutation, level)));
      }
    }
    List<CaseSketch> cases = new ArrayList<>(byVariant.values());
    if (left > 0) {
      cases.add(
          refused(
                  "body-further",
                  "A request whose body is broken in yet another way",
                  body,
                  EditRawBody.none())
              .unavailable(
                  "no more than "
                      + MOST
                      + " ways to break a body are asked; "
                      + left
                      + " are left"));
    }
    return cases;
  }

  private static CaseSketch misfit(
      String variant, RequestBody body, BodyMutation mutation, Level level) {
    CaseSketch refused =
        refused(
            variant,
            "A request whose body" + place(mutation.at()) + MisfitWords.of(mutation.name(), level),
            body,
            mutation.edit());
    return level == Level.SHOULD ? refused.should() : refused;
  }

  private static CaseSketch refused(
      String variant, String what, RequestBody body, RequestEdit edit) {
    return CaseSketch.refused(variant, what, Situation.INVALID_INPUT, body.pointer(), edit);
  }

  private static String slug(JsonPointer at) {
    return Slugs.of(at.toString().replace('/', '-'));
  }

  private static String place(JsonPointer at) {
    return at.matches() ? "" : " property `" + at.toString().substring(1).replace('/', '.') + "`";
  }
}
