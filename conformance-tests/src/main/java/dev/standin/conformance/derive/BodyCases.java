package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.schema.InvalidTexts;
import dev.standin.conformance.schema.InvalidTexts.InvalidText;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The request body sent as documented, left out, and broken in one way at a time. */
final class BodyCases {

  private final CaseContext context;
  private final RequestBody body;
  private final List<CaseBuilder> cases = new ArrayList<>();

  private BodyCases(CaseContext context, RequestBody body) {
    this.context = context;
    this.body = body;
  }

  static List<CaseBuilder> of(CaseContext context) {
    return context
        .operation()
        .requestBody()
        .map(body -> new BodyCases(context, body).all())
        .orElse(List.of());
  }

  private List<CaseBuilder> all() {
    boolean usuallySent = ValidRequests.haveBody(context.operation());
    if (body.required() && !mayBeEmpty()) {
      cases.add(
          CaseBuilder.refused(
              "body-missing",
              "A request without its required body",
              Situation.INVALID_INPUT,
              BodyEdits.none()));
    } else if (usuallySent && !body.required()) {
      cases.add(
          CaseBuilder.served("body-left-out", "without its optional body", BodyEdits.none())
              .mayBeRefused());
    }
    Set<String> types = body.content().keySet();
    Optional<String> usual = types.stream().filter(this::isKnown).findFirst();
    Optional<String> json =
        types.stream().filter(each -> JsonMediaType.matches(each) && isKnown(each)).findFirst();
    for (String type : types) {
      boolean sentAnyway = usuallySent && usual.filter(type::equals).isPresent();
      if (!isKnown(type)) {
        String why = "no valid body of type " + type + " can be made from the document";
        cases.add(sentAs(type, "a body of type " + type).unavailable(why));
        continue;
      }
      if (!sentAnyway) {
        String how = usuallySent ? "another of its media types" : "its optional body";
        cases.add(sentAs(type, how + " (" + type + ")"));
      }
      if (json.filter(type::equals).isPresent()) {
        List<RequestEdit> first = sentAnyway ? List.of() : List.of(BodyEdits.valid(type));
        JsonBodyCases.of(context, body, type).forEach(each -> cases.add(each.after(first)));
      }
      form(type);
    }
    json.filter(type -> body.required())
        .ifPresent(type -> cases.addAll(JsonTextCases.of(context, body, type)));
    cases.forEach(each -> each.at(body.pointer()));
    return cases;
  }

  private boolean isKnown(String type) {
    return context
        .samples()
        .of(body, type)
        .flatMap(value -> BodyTexts.ofOneOf(body.content().keySet(), type, value))
        .isPresent();
  }

  private static CaseBuilder sentAs(String type, String what) {
    return CaseBuilder.served(
        "body-as-" + CaseContext.slug(type), "with " + what, BodyEdits.valid(type));
  }

  /** Of a text that may be empty nobody can tell whether it is there. */
  private boolean mayBeEmpty() {
    return body.content().entrySet().stream()
        .filter(each -> !JsonMediaType.matches(each.getKey()))
        .anyMatch(each -> context.judge().refusal(each.getValue(), "").isEmpty());
  }

  /** A form with a required field left out, or with a field that is no value of its type. */
  private void form(String type) {
    SchemaAt schema = body.content().get(type);
    Optional<JsonNode> valid = context.samples().of(body, type);
    if (schema == null
        || JsonMediaType.matches(type)
        || !(valid.orElse(null) instanceof ObjectNode object)) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      ObjectNode without = object.deepCopy().without(List.of(name));
      context
          .judge()
          .refusal(schema, without)
          .ifPresent(level -> broken(type, name, "missing", without, level));
      JsonNode own = schema.node().path("properties").path(name);
      if (field.getValue().isValueNode() && !own.isMissingNode()) {
        JsonPointer at = schema.pointer().appendProperty("properties").appendProperty(name);
        for (InvalidText invalid :
            InvalidTexts.of(
                context.samples(),
                new SchemaAt(own, at),
                Optional.of(field.getValue()),
                text -> true)) {
          ObjectNode broken = object.deepCopy().put(name, invalid.text());
          broken(type, name, invalid.name(), broken, invalid.level());
        }
      }
    }
  }

  private void broken(String type, String name, String how, JsonNode broken, Level level) {
    String variant = "body-as-" + CaseContext.slug(type) + "-" + CaseContext.slug(name) + "-" + how;
    BodyTexts.of(type, broken)
        .map(
            text ->
                CaseBuilder.refused(
                        variant,
                        "A request whose form field `"
                            + name
                            + "`"
                            + InvalidValueText.of(how, level),
                        Situation.INVALID_INPUT,
                        BodyEdits.of(BodyTexts.sent(type, text), text))
                    .level(level))
        .ifPresent(cases::add);
  }
}
