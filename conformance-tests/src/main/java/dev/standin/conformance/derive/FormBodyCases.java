package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.request.EditRawBody;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.conformance.schema.TextMisfits;
import dev.standin.conformance.schema.TextMisfits.TextMisfit;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.document.JsonMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form with a required field left out, or with a field that is no value of its type. */
final class FormBodyCases {

  private final SpecDocument document;
  private final SchemaJudge judge;
  private final Samples samples;

  FormBodyCases(SpecDocument document, SchemaJudge judge, Samples samples) {
    this.document = document;
    this.judge = judge;
    this.samples = samples;
  }

  /** The cases of one media type; none where it is no form. */
  List<CaseSketch> of(RequestBody body, String type) {
    SchemaAt schema = body.content().get(type);
    JsonNode valid = samples.of(body, type).orElse(TextNode.valueOf(""));
    List<CaseSketch> cases = new ArrayList<>();
    if (schema == null || JsonMediaType.matches(type) || !(valid instanceof ObjectNode object)) {
      return cases;
    }
    for (String name : fields(object)) {
      ObjectNode without = object.deepCopy();
      without.remove(name);
      judge
          .refusal(schema, without)
          .flatMap(level -> sketch(body, type, name, "missing", without, level))
          .ifPresent(cases::add);
      if (object.path(name).isValueNode() && schema.node().path("properties").has(name)) {
        SchemaAt field =
            new SchemaAt(
                schema.node().path("properties").path(name),
                schema.pointer().appendProperty("properties").appendProperty(name));
        for (TextMisfit misfit :
            TextMisfits.of(
                document.root(), judge, field, Optional.of(object.path(name)), text -> true)) {
          ObjectNode broken = object.deepCopy().put(name, misfit.text());
          sketch(body, type, name, misfit.name(), broken, misfit.level()).ifPresent(cases::add);
        }
      }
    }
    return cases;
  }

  private static List<String> fields(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Optional<CaseSketch> sketch(
      RequestBody body, String type, String name, String misfit, JsonNode broken, Level level) {
    return BodyTexts.of(type, broken)
        .map(
            text ->
                CaseSketch.refused(
                    "body-as-" + Slugs.of(type) + "-" + Slugs.of(name) + "-" + misfit,
                    "A request whose form field `" + name + "`" + MisfitWords.of(misfit, level),
                    Situation.INVALID_INPUT,
                    body.pointer(),
                    EditRawBody.of(BodyTexts.sent(type), text)))
        .map(sketch -> level == Level.SHOULD ? sketch.should() : sketch);
  }
}
