package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.conformance.request.ParameterText;
import dev.standin.conformance.request.TextChange;
import dev.standin.conformance.schema.InvalidTexts;
import dev.standin.conformance.schema.InvalidTexts.InvalidText;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One parameter used as documented, and broken in one way at a time. */
final class ParameterCases {

  /** Of the values that a list allows. */
  private static final int MOST = 20;

  private final CaseContext context;
  private final Parameter parameter;

  /** The parameter in a case id, with its place where another place has one of this name. */
  private final String label;

  /** The parameter in a sentence. */
  private final String name;

  private final List<CaseBuilder> cases = new ArrayList<>();

  private ParameterCases(CaseContext context, Parameter parameter) {
    this.context = context;
    this.parameter = parameter;
    String place = parameter.in().name().toLowerCase(Locale.ROOT);
    long namesakes =
        context.operation().parameters().stream()
            .filter(other -> other.name().equals(parameter.name()))
            .count();
    String slug = CaseContext.slug(parameter.name());
    this.label = namesakes == 1 ? slug : place + "-" + slug;
    boolean header = Set.of(ParameterIn.HEADER, ParameterIn.COOKIE).contains(parameter.in());
    this.name = place + (header ? "" : " parameter") + " `" + parameter.name() + "`";
  }

  static List<CaseBuilder> of(CaseContext context) {
    return context.operation().parameters().stream()
        .flatMap(parameter -> new ParameterCases(context, parameter).all().stream())
        .toList();
  }

  private List<CaseBuilder> all() {
    if (!context.owners().contains(parameter.name())) {
      legal();
    }
    if (parameter.in() == ParameterIn.HEADER && parameter.required()) {
      served(
          label + "-other-case",
          "the name of "
              + name
              + " in other letter case, which does not matter (RFC 9110, section 5.1),",
          ParameterEdits.otherCaseOfName(parameter.name()));
    }
    if (isUuidInPath()) {
      served(
          label + "-upper-case",
          "the UUID in " + name + " in upper case, which means the same (RFC 9562, section 4),",
          ParameterEdits.change(parameter.in(), parameter.name(), TextChange.UPPER_CASE));
    }
    if (parameter.required() && parameter.in() != ParameterIn.PATH && !mayBeUnwritten()) {
      add(
          CaseBuilder.refused(
              label + "-missing",
              "A request without the required " + name,
              Situation.INVALID_INPUT,
              ParameterEdits.remove(parameter.in(), parameter.name())));
    }
    invalid();
    return cases;
  }

  /** Whether a valid value leaves nothing in the query: an object without properties. */
  private boolean mayBeUnwritten() {
    return parameter.in() == ParameterIn.QUERY
        && (parameter.style().explode() || parameter.style().name().equals("deepObject"))
        && context.samples().of(parameter).filter(JsonNode::isObject).isPresent()
        && context.judge().accepts(parameter.schema(), JsonNodeFactory.instance.objectNode());
  }

  private CaseBuilder add(CaseBuilder builder) {
    cases.add(builder.at(parameter.pointer()));
    return builder;
  }

  private CaseBuilder served(String variant, String with, RequestEdit... edits) {
    return add(CaseBuilder.served(variant, "with " + with, edits));
  }

  /** What an optional parameter may be, and each of the few values that any may have. */
  private void legal() {
    List<JsonNode> values = legalValues();
    int before = cases.size();
    if (parameter.in() != ParameterIn.PATH && (!parameter.required() || values.size() > 1)) {
      for (JsonNode value : values) {
        String suffix = values.size() == 1 ? "" : "-" + CaseContext.slug(value.asText());
        ParameterText.of(parameter, value).ifPresent(placed -> sent(label + suffix, placed, value));
      }
      bounds(values)
          .forEach(
              bound ->
                  ParameterText.of(parameter, bound)
                      .ifPresent(
                          placed ->
                              sent(label + "-" + CaseContext.slug(placed.value()), placed, bound)));
    }
    if (cases.size() == before && !parameter.required()) {
      served("with-" + label, "the optional " + name)
          .unavailable("no valid value of it can be made from the document");
    }
  }

  private void sent(String suffix, Placed placed, JsonNode value) {
    JsonNode schema = parameter.schema().node();
    JsonNode each = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
    boolean free =
        !parameter.required()
            && each.path("type").asText("string").equals("string")
            && !each.has("enum")
            && !value.equals(schema.path("default"));
    CaseBuilder served =
        CaseBuilder.served(
            "with-" + suffix,
            "with the "
                + (parameter.required() ? "" : "optional ")
                + name
                + (free ? ", such as " + placed.value() + "," : "=" + placed.value()),
            free ? ParameterEdits.setUnlessGiven(placed) : ParameterEdits.set(placed));
    // What a caller makes up may be refused for what it says; of a listed value, or the default,
    // nobody can.
    add(free ? served.answeredIfFound().should() : served);
  }

  /** The least and the greatest integer that are allowed, besides the values that are there. */
  private Stream<JsonNode> bounds(List<JsonNode> values) {
    JsonNode schema = parameter.schema().node();
    return Stream.of(schema.path("minimum"), schema.path("maximum"))
        .filter(bound -> CaseContext.hasType(parameter, "integer") && bound.isIntegralNumber())
        .filter(bound -> context.judge().accepts(parameter.schema(), bound))
        .filter(bound -> values.stream().noneMatch(v -> v.asText().equals(bound.asText())))
        .distinct();
  }

  private void invalid() {
    if (parameter.style().mediaType().isPresent()) {
      notJson();
      return;
    }
    for (InvalidText invalid :
        InvalidTexts.of(
            context.samples(),
            parameter.schema(),
            context.samples().of(parameter),
            text -> ParameterText.ofText(parameter, text).isPresent())) {
      boolean allowed = invalid.text().isEmpty() && parameter.style().allowEmptyValue();
      boolean noSegment = parameter.in() == ParameterIn.PATH && invalid.text().matches("\\.{0,2}");
      if (!allowed && !noSegment) {
        ParameterText.ofText(parameter, invalid.text())
            .ifPresent(placed -> invalid(invalid, placed));
      }
    }
  }

  private void invalid(InvalidText invalid, Placed placed) {
    boolean path = parameter.in() == ParameterIn.PATH;
    // Nothing can have a name of another form, whatever weight the form has.
    Level level = path ? Level.MUST : invalid.level();
    add(CaseBuilder.refused(
            label + "-" + invalid.name(),
            "A request whose " + name + InvalidValueText.of(invalid.name(), level),
            situation(),
            // Read as a number up to the point, the constant would name something else.
            path && invalid.name().equals("as-fraction")
                ? ParameterEdits.change(
                    ParameterIn.PATH, parameter.name(), TextChange.appended(".5"))
                : ParameterEdits.set(placed)))
        .level(level);
  }

  /** A router may find no path where a number is asked for; a UUID is checked by its reader. */
  private Situation situation() {
    if (parameter.in() != ParameterIn.PATH) {
      return Situation.INVALID_INPUT;
    }
    return isUuidInPath() ? Situation.MALFORMED_PATH : Situation.NEARLY_AN_ID;
  }

  private void notJson() {
    boolean json = parameter.style().mediaType().filter(JsonMediaType::matches).isPresent();
    if (json && parameter.in() == ParameterIn.QUERY) {
      add(
          CaseBuilder.refused(
              label + "-not-json",
              "A request whose " + name + " is not JSON",
              Situation.INVALID_INPUT,
              ParameterEdits.set(parameter.in(), parameter.name(), "{")));
    }
  }

  private List<JsonNode> legalValues() {
    Set<JsonNode> values = new LinkedHashSet<>();
    parameter.schema().node().path("enum").forEach(values::add);
    if (CaseContext.hasType(parameter, "boolean")) {
      values.addAll(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
    }
    values.removeIf(value -> value.isNull() || !context.judge().accepts(parameter.schema(), value));
    if (values.isEmpty()) {
      context.samples().of(parameter).ifPresent(values::add);
    }
    return values.stream().limit(MOST).toList();
  }

  private boolean isUuidInPath() {
    return parameter.in() == ParameterIn.PATH && CaseContext.hasFormat(parameter, "uuid");
  }
}
