package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.request.BodyTexts;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.EditPlaced;
import dev.standin.conformance.request.ParameterText;
import dev.standin.conformance.request.RequestDraft.Placed;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.conformance.schema.TextMisfits;
import dev.standin.conformance.schema.TextMisfits.TextMisfit;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.document.JsonMediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each parameter used as documented, and broken in one way at a time. */
final class ParameterCases {

  /** Of the values that a list allows. */
  private static final int MOST = 20;

  private final SpecDocument document;
  private final SchemaJudge judge;
  private final Samples samples;

  ParameterCases(SpecDocument document, SchemaJudge judge, Samples samples) {
    this.document = document;
    this.judge = judge;
    this.samples = samples;
  }

  List<CaseSketch> of(Operation operation, Set<String> ownerParameters) {
    List<CaseSketch> cases = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      String label = label(operation, parameter);
      if (!ownerParameters.contains(parameter.name())) {
        cases.addAll(legal(label, parameter));
      }
      if (parameter.in() == ParameterIn.HEADER && parameter.required()) {
        cases.add(respelled(label, parameter));
      }
      if (isUuid(parameter)) {
        cases.add(upperCase(label, parameter));
      }
      if (parameter.required() && parameter.in() != ParameterIn.PATH) {
        cases.add(missing(label, parameter));
      }
      cases.addAll(misfits(label, parameter));
      twice(label, parameter).ifPresent(cases::add);
    }
    return cases;
  }

  /** What an optional parameter may be, and each of the few values that any may have. */
  private List<CaseSketch> legal(String label, Parameter parameter) {
    List<JsonNode> values = legalValues(parameter);
    List<CaseSketch> cases = new ArrayList<>();
    if (parameter.in() != ParameterIn.PATH && (!parameter.required() || values.size() > 1)) {
      for (JsonNode value : values) {
        String suffix = values.size() == 1 ? "" : "-" + Slugs.of(value.asText());
        ParameterText.of(parameter, value)
            .ifPresent(placed -> cases.add(sent(label + suffix, parameter, placed)));
      }
      bounds(parameter, values).stream()
          .flatMap(bound -> ParameterText.of(parameter, bound).stream())
          .map(placed -> sent(label + "-" + Slugs.of(placed.value()), parameter, placed))
          .forEach(cases::add);
    }
    if (cases.isEmpty() && !parameter.required()) {
      cases.add(
          CaseSketch.served(
                  "with-" + label,
                  "A valid request with the optional " + name(parameter),
                  parameter.pointer())
              .unavailable("no valid value of it can be made from the document"));
    }
    return cases;
  }

  /** The least and the greatest integer that are allowed, besides the values that are there. */
  private List<JsonNode> bounds(Parameter parameter, List<JsonNode> values) {
    JsonNode schema = parameter.schema().node();
    boolean integer = schema.path("type").asText().equals("integer");
    return Stream.of(schema.path("minimum"), schema.path("maximum"))
        .filter(
            bound ->
                integer && bound.isIntegralNumber() && judge.accepts(parameter.schema(), bound))
        .filter(bound -> values.stream().noneMatch(v -> v.asText().equals(bound.asText())))
        .distinct()
        .toList();
  }

  private static CaseSketch sent(String label, Parameter parameter, Placed placed) {
    CaseSketch sent = served(label, parameter, placed);
    boolean free =
        !parameter.required()
            && parameter.schema().node().path("type").asText("string").equals("string")
            && !parameter.schema().node().has("enum");
    return free ? sent.asAnswered(Situation.SERVED_IF_FOUND) : sent;
  }

  private static CaseSketch served(String label, Parameter parameter, Placed placed) {
    return CaseSketch.served(
        "with-" + label,
        "A valid request with the "
            + (parameter.required() ? "" : "optional ")
            + name(parameter)
            + "="
            + placed.value(),
        parameter.pointer(),
        edit(placed));
  }

  private static RequestEdit edit(Placed placed) {
    return placed.written().isPresent()
        ? new EditPlaced(placed)
        : EditParameter.set(placed.in(), placed.name(), placed.value());
  }

  private static CaseSketch respelled(String label, Parameter parameter) {
    return CaseSketch.served(
        label + "-other-case",
        "A valid request with the name of "
            + name(parameter)
            + " in other letter case, which does not matter (RFC 9110, section 5.1),",
        parameter.pointer(),
        EditParameter.swapCaseOfName(parameter.name()));
  }

  private static CaseSketch upperCase(String label, Parameter parameter) {
    return CaseSketch.served(
        label + "-upper-case",
        "A valid request with the UUID in "
            + name(parameter)
            + " in upper case, which means the same (RFC 9562, section 4),",
        parameter.pointer(),
        EditParameter.upperCase(parameter.in(), parameter.name()));
  }

  private static CaseSketch missing(String label, Parameter parameter) {
    return CaseSketch.refused(
        label + "-missing",
        "A request without the required " + name(parameter),
        Situation.INVALID_INPUT,
        parameter.pointer(),
        EditParameter.remove(parameter.in(), parameter.name()));
  }

  private List<CaseSketch> misfits(String label, Parameter parameter) {
    if (parameter.style().mediaType().isPresent()) {
      return notJson(label, parameter);
    }
    List<CaseSketch> cases = new ArrayList<>();
    for (TextMisfit misfit :
        TextMisfits.of(
            document.root(),
            judge,
            parameter.schema(),
            samples.of(parameter),
            text -> ParameterText.ofText(parameter, text).isPresent())) {
      boolean empty = misfit.text().isEmpty();
      boolean allowed = empty && parameter.style().allowEmptyValue();
      boolean noSegment = parameter.in() == ParameterIn.PATH && misfit.text().matches("\\.{0,2}");
      Optional<Placed> placed = ParameterText.ofText(parameter, misfit.text());
      if (!allowed && !noSegment && placed.isPresent()) {
        cases.add(misfit(label, parameter, misfit, placed.get()));
      }
    }
    return cases;
  }

  private static CaseSketch misfit(
      String label, Parameter parameter, TextMisfit misfit, Placed placed) {
    boolean path = parameter.in() == ParameterIn.PATH;
    // Nothing can have a name of another form, whatever weight the form has.
    Level level = path ? Level.MUST : misfit.level();
    CaseSketch refused =
        CaseSketch.refused(
            label + "-" + misfit.name(),
            "A request whose " + name(parameter) + MisfitWords.of(misfit.name(), level),
            situation(parameter),
            parameter.pointer(),
            // Read as a number up to the point, the constant would name something else.
            path && misfit.name().equals("as-fraction")
                ? new EditParameter(
                    ParameterIn.PATH,
                    parameter.name(),
                    EditParameter.How.AS_FRACTION,
                    Optional.empty())
                : edit(placed));
    return level == Level.SHOULD ? refused.should() : refused;
  }

  /** A router may find no path where a number is asked for; a UUID is checked by its reader. */
  private static Situation situation(Parameter parameter) {
    if (parameter.in() != ParameterIn.PATH) {
      return Situation.INVALID_INPUT;
    }
    return isUuid(parameter) ? Situation.MALFORMED_PATH : Situation.NEARLY_AN_ID;
  }

  private static List<CaseSketch> notJson(String label, Parameter parameter) {
    boolean json = parameter.style().mediaType().filter(JsonMediaType::matches).isPresent();
    return json && parameter.in() == ParameterIn.QUERY
        ? List.of(
            CaseSketch.refused(
                label + "-not-json",
                "A request whose " + name(parameter) + " is not JSON",
                Situation.INVALID_INPUT,
                parameter.pointer(),
                EditParameter.set(parameter.in(), parameter.name(), "{")))
        : List.of();
  }

  /** One value is asked for; what two mean nobody says. */
  private Optional<CaseSketch> twice(String label, Parameter parameter) {
    List<JsonNode> values = legalValues(parameter);
    if (parameter.in() != ParameterIn.QUERY
        || parameter.style().mediaType().isPresent()
        || values.size() < 2
        || !values.stream().allMatch(JsonNode::isValueNode)) {
      return Optional.empty();
    }
    String text =
        values.stream()
            .limit(2)
            .map(value -> ParameterText.pair(parameter, value))
            .collect(Collectors.joining("&"));
    return Optional.of(
        CaseSketch.refused(
                label + "-twice",
                "A request whose "
                    + name(parameter)
                    + " is there twice with different values, about which the page is silent,",
                Situation.INVALID_INPUT,
                parameter.pointer(),
                new EditPlaced(
                    new Placed(parameter.in(), parameter.name(), text, Optional.of(text))))
            .should());
  }

  private List<JsonNode> legalValues(Parameter parameter) {
    Set<JsonNode> values = new LinkedHashSet<>();
    JsonNode schema = parameter.schema().node();
    schema.path("enum").forEach(values::add);
    if (schema.path("type").asText().equals("boolean")) {
      values.addAll(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
    }
    values.removeIf(value -> value.isNull() || !judge.accepts(parameter.schema(), value));
    if (values.isEmpty()) {
      samples.of(parameter).ifPresent(values::add);
    }
    return values.stream().limit(MOST).toList();
  }

  private static boolean isUuid(Parameter parameter) {
    return parameter.in() == ParameterIn.PATH
        && parameter.schema().node().path("format").asText().equals("uuid");
  }

  /** The parameter's name in a case id, with its place where another place has the same name. */
  private static String label(Operation operation, Parameter parameter) {
    long namesakes =
        operation.parameters().stream()
            .filter(other -> other.name().equals(parameter.name()))
            .count();
    String name = Slugs.of(parameter.name());
    return namesakes == 1 ? name : parameter.in().name().toLowerCase(Locale.ROOT) + "-" + name;
  }

  private static String name(Parameter parameter) {
    String place =
        parameter.in() == ParameterIn.QUERY
            ? "query parameter"
            : parameter.in().name().toLowerCase(Locale.ROOT)
                + (parameter.in() == ParameterIn.PATH ? " parameter" : "");
    return place + " `" + parameter.name() + "`";
  }
}
