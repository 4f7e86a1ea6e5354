package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.schema.InvalidTexts;
import dev.standin.conformance.schema.InvalidTexts.InvalidText;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form with a required field left out, or with a field that is no value of its type. */
final class FormBodyCases {

  private FormBodyCases() {}

  /** The cases of one media type; none where it is no form. */
  static List<CaseBuilder> of(CaseContext context, RequestBody body, String type) {
    SchemaAt schema = body.content().get(type);
    Optional<JsonNode> valid = context.samples().of(body, type);
    List<CaseBuilder> cases = new ArrayList<>();
    if (schema == null
        || JsonMediaType.matches(type)
        || !(valid.orElse(null) instanceof ObjectNode object)) {
      return cases;
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      ObjectNode without = object.deepCopy();
      without.remove(name);
      context
          .judge()
          .refusal(schema, without)
          .flatMap(level -> broken(type, name, "missing", without, level))
          .ifPresent(cases::add);
      SchemaAt properties =
          new SchemaAt(
              schema.node().path("properties"), schema.pointer().appendProperty("properties"));
      if (field.getValue().isValueNode() && properties.node().has(name)) {
        SchemaAt own =
            new SchemaAt(properties.node().path(name), properties.pointer().appendProperty(name));
        for (InvalidText invalid :
            InvalidTexts.of(context.samples(), own, Optional.of(field.getValue()), text -> true)) {
          ObjectNode broken = object.deepCopy().put(name, invalid.text());
          broken(type, name, invalid.name(), broken, invalid.level()).ifPresent(cases::add);
        }
      }
    }
    return cases;
  }

  private static Optional<CaseBuilder> broken(
      String type, String name, String invalid, JsonNode broken, Level level) {
    return BodyTexts.of(type, broken)
        .map(
            text ->
                CaseBuilder.refused(
                        "body-as-"
                            + CaseContext.slug(type)
                            + "-"
                            + CaseContext.slug(name)
                            + "-"
                            + invalid,
                        "A request whose form field `"
                            + name
                            + "`"
                            + InvalidValueText.of(invalid, level),
                        Situation.INVALID_INPUT)
                    .level(level)
                    .with(BodyEdits.of(BodyTexts.sent(type), text)));
  }
}
