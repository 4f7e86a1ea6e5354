package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.BodyEdits;
import dev.standin.conformance.request.JsonSpelling;
import dev.standin.conformance.schema.BodyMutations;
import dev.standin.conformance.schema.BodyMutations.BodyMutation;
import dev.standin.conformance.schema.JsonChange;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
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

  private static final JsonNode ANY_TEXT = TextNode.valueOf(ParameterSpellingCases.NOT_ASCII);

  /** What many a library reads such scalars of another type as; nobody is hurt by that. */
  private static final Map<String, List<JsonNode>> READ_AS =
      Map.of(
          "as-text", List.of(IntNode.valueOf(7)),
          "as-boolean", List.of(IntNode.valueOf(1), TextNode.valueOf("true")),
          "not-string", List.of(TextNode.valueOf("7")));

  private final CaseContext context;
  private final RequestBody body;
  private final String mediaType;
  private final SchemaAt schema;
  private final JsonNode valid;
  private final List<CaseBuilder> cases = new ArrayList<>();

  private JsonBodyCases(
      CaseContext context, RequestBody body, String mediaType, SchemaAt schema, JsonNode valid) {
    this.context = context;
    this.body = body;
    this.mediaType = mediaType;
    this.schema = schema;
    this.valid = valid;
  }

  /** The cases of one media type; none where no valid body can be made of it. */
  static List<CaseBuilder> of(CaseContext context, RequestBody body, String mediaType) {
    SchemaAt schema = body.content().get(mediaType);
    Optional<JsonNode> valid = context.samples().of(body, mediaType);
    return schema == null || valid.isEmpty()
        ? List.of()
        : new JsonBodyCases(context, body, mediaType, schema, valid.get()).all();
  }

  private List<CaseBuilder> all() {
    respelled();
    full();
    notAscii();
    if (body.required()) {
      refused("body-empty", "A request with an empty body", BodyEdits.of(mediaType, ""));
    }
    refused(
        "body-not-json", "A request with a body that is not JSON", BodyEdits.of(mediaType, "{\""));
    if (!valid.isNumber()) {
      refused(
          "body-truncated",
          "A request whose body ends early",
          BodyEdits.spelled(JsonSpelling.TRUNCATED));
    }
    if (body.content().keySet().stream()
        .noneMatch(type -> type.startsWith("*/") || type.startsWith("text/"))) {
      cases.add(
          CaseBuilder.refused(
                  "body-media-type",
                  "A request with a body of a media type that the page does not list",
                  Situation.WRONG_MEDIA_TYPE,
                  BodyEdits.mediaType("text/plain"))
              .should());
    }
    mutated();
    return cases;
  }

  private void respelled() {
    served(
        "body-with-charset",
        "a parameter on its media type",
        BodyEdits.mediaType(mediaType + "; charset=utf-8"));
    served(
        "body-spaced",
        "white space in its JSON (RFC 8259, section 2)",
        BodyEdits.spelled(JsonSpelling.SPACED));
    served(
        "body-escaped",
        "escapes in its JSON (RFC 8259, section 7)",
        BodyEdits.spelled(JsonSpelling.ESCAPED));
    served(
            "body-media-type-other-case",
            "its media type in other letter case (RFC 9110, section 8.3.1)",
            BodyEdits.mediaType(mediaType.toUpperCase(Locale.ROOT)))
        .should();
    JsonChange more =
        new JsonChange(
            JsonPointer.compile("/" + BodyEdits.UNDOCUMENTED), Optional.of(TextNode.valueOf("x")));
    if (valid.isObject() && context.judge().accepts(schema, more.apply(valid))) {
      served(
          "body-with-more",
          "a property more, where the page does not close the object,",
          BodyEdits.json(more));
    }
  }

  /** All texts that may be anything, in scripts of the whole world. */
  private void notAscii() {
    JsonNode edited = context.samples().full(schema).filter(JsonNode::isObject).orElse(valid);
    List<RequestEdit> edits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : edited.properties()) {
      JsonChange change =
          new JsonChange(
              JsonPointer.empty().appendProperty(property.getKey()), Optional.of(ANY_TEXT));
      if (property.getValue().isTextual()
          && !isId(property.getKey())
          && context.judge().accepts(schema, change.apply(edited))) {
        edits.add(BodyEdits.json(change));
      }
    }
    if (!edits.isEmpty()) {
      cases.add(
          ParameterSpellingCases.survived(
                  "body-not-ascii", "whose texts are in scripts of the whole world", edits.get(0))
              .with(edits.stream().skip(1).toArray(RequestEdit[]::new)));
    }
  }

  private void full() {
    JsonNode full = context.samples().full(schema).orElse(valid);
    JsonNode edited = valid;
    boolean madeUp = false;
    List<RequestEdit> edits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : full.properties()) {
      if (valid.isObject() && !valid.has(property.getKey()) && !isId(property.getKey())) {
        JsonChange change =
            new JsonChange(
                JsonPointer.empty().appendProperty(property.getKey()),
                Optional.of(property.getValue()));
        edits.add(BodyEdits.json(change));
        madeUp |= isMadeUp(change, edited);
        edited = change.apply(edited);
      }
    }
    if (!edits.isEmpty() && context.judge().accepts(schema, edited)) {
      CaseBuilder served =
          served(
              "body-full", "every property that the page names", edits.toArray(RequestEdit[]::new));
      if (madeUp) {
        served.mayBeRefused();
      }
    }
  }

  /** Whether a value may mean nothing to a server: any other text would be as valid. */
  private boolean isMadeUp(JsonChange change, JsonNode body) {
    JsonNode value = change.value().orElseThrow();
    JsonChange other = new JsonChange(change.at(), Optional.of(ANY_TEXT));
    return value.isTextual()
        ? context.judge().accepts(schema, other.apply(body))
        : value.isContainerNode() && !value.isEmpty();
  }

  /** Whether a property says again what the path says, and must not say anything else. */
  private boolean isId(String property) {
    String path = context.operation().path();
    return path.contains("{") && (property.equals("id") || path.contains("{" + property + "}"));
  }

  private void mutated() {
    Map<String, CaseBuilder> byVariant = new LinkedHashMap<>();
    int left = 0;
    for (BodyMutation mutation : BodyMutations.of(context.samples(), schema, valid)) {
      String variant =
          "body"
              + CaseContext.slug(mutation.at().toString().replace('/', '-'))
              + "-"
              + mutation.name();
      if (byVariant.size() >= MOST) {
        left++;
      } else if (!byVariant.containsKey(variant)) {
        context
            .judge()
            .refusal(schema, mutation.change().apply(valid))
            .ifPresent(level -> byVariant.put(variant, mutated(variant, mutation, level)));
      }
    }
    cases.addAll(byVariant.values());
    if (left > 0) {
      cases.add(
          CaseBuilder.refused(
                  "body-further",
                  "A request whose body is broken in yet another way",
                  Situation.INVALID_INPUT)
              .unavailable(
                  "no more than %d ways to break a body are asked; %d are left"
                      .formatted(MOST, left)));
    }
  }

  /** Whether a library that reads scalars as what they say reads a valid one. */
  private boolean isCoercible(BodyMutation mutation) {
    return READ_AS.getOrDefault(mutation.name(), List.of()).stream()
        .map(value -> new JsonChange(mutation.at(), Optional.of(value)))
        .map(change -> change.apply(mutation.change().apply(valid)))
        .anyMatch(body -> context.judge().accepts(schema, body));
  }

  private CaseBuilder mutated(String variant, BodyMutation mutation, Level level) {
    String place =
        mutation.at().matches()
            ? ""
            : " property `" + mutation.at().toString().substring(1).replace('/', '.') + "`";
    return CaseBuilder.refused(
            variant,
            "A request whose body" + place + InvalidValueText.of(mutation.name(), level),
            Situation.INVALID_INPUT,
            BodyEdits.json(mutation.change()))
        .level(isCoercible(mutation) ? Level.SHOULD : level);
  }

  private CaseBuilder served(String variant, String with, RequestEdit... edits) {
    CaseBuilder served = CaseBuilder.served(variant, "with " + with, edits);
    cases.add(served);
    return served;
  }

  private void refused(String variant, String what, RequestEdit edit) {
    cases.add(CaseBuilder.refused(variant, what, Situation.MALFORMED_BODY, edit));
  }
}
