package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.schema.Misfits;
import dev.standin.conformance.schema.SampleValues;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SpecDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Each parameter used as documented, and broken in one way at a time. */
final class ParameterCases {

  private final SpecDocument document;
  private final SchemaJudge judge;
  private final SampleValues samples;

  ParameterCases(SpecDocument document, SchemaJudge judge) {
    this.document = document;
    this.judge = judge;
    this.samples = new SampleValues(document.root());
  }

  List<CaseSketch> of(Operation operation, Set<String> ownerParameters) {
    List<CaseSketch> cases = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.required() && !ownerParameters.contains(parameter.name())) {
        Set<String> values = legalValues(parameter);
        String label = label(operation, parameter);
        for (String value : values) {
          cases.add(sent(values.size() == 1 ? label : label + "-" + slug(value), parameter, value));
        }
      }
      if (parameter.in() == ParameterIn.HEADER && parameter.required()) {
        cases.add(respelled(label(operation, parameter), parameter));
      }
      if (isUuid(parameter)) {
        cases.add(upperCase(label(operation, parameter), parameter));
      }
      if (parameter.required() && parameter.in() != ParameterIn.PATH) {
        cases.add(missing(label(operation, parameter), parameter));
      }
      cases.addAll(misfits(label(operation, parameter), parameter));
    }
    return cases;
  }

  private static CaseSketch sent(String label, Parameter parameter, String value) {
    return CaseSketch.served(
        "with-" + label,
        "A valid request with the optional " + name(parameter) + "=" + value,
        parameter.pointer(),
        EditParameter.set(parameter.in(), parameter.name(), value));
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
    Situation situation =
        parameter.in() == ParameterIn.PATH ? Situation.MALFORMED_PATH : Situation.INVALID_INPUT;
    return Misfits.ofText(document.root(), parameter.schema().node()).stream()
        .filter(misfit -> !fits(parameter, misfit.value().asText()))
        .filter(misfit -> parameter.in() != ParameterIn.PATH || !misfit.value().asText().isEmpty())
        .map(
            misfit ->
                CaseSketch.refused(
                    label + "-" + misfit.name(),
                    "A request whose " + name(parameter) + " is " + spoken(misfit.name()),
                    situation,
                    parameter.pointer(),
                    EditParameter.set(parameter.in(), parameter.name(), misfit.value().asText())))
        .toList();
  }

  /** Whether any reading of the text is valid: as a string, a number or a boolean. */
  private boolean fits(Parameter parameter, String text) {
    return readings(text).stream().anyMatch(value -> judge.accepts(parameter.schema(), value));
  }

  private static List<JsonNode> readings(String text) {
    List<JsonNode> readings = new ArrayList<>();
    readings.add(TextNode.valueOf(text));
    if (text.equals("true") || text.equals("false")) {
      readings.add(BooleanNode.valueOf(text.equals("true")));
    }
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      readings.add(DecimalNode.valueOf(new BigDecimal(text)));
    }
    return readings;
  }

  private Set<String> legalValues(Parameter parameter) {
    Set<String> values = new LinkedHashSet<>();
    JsonNode schema = parameter.schema().node();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    if (schema.path("type").asText().equals("boolean")) {
      values.addAll(List.of("true", "false"));
    }
    if (values.isEmpty()) {
      values.add(samples.required(parameter.schema()).asText());
    }
    return values;
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
    String name = slug(parameter.name());
    return namesakes == 1 ? name : parameter.in().name().toLowerCase(Locale.ROOT) + "-" + name;
  }

  private static String slug(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  private static String name(Parameter parameter) {
    String place =
        parameter.in() == ParameterIn.QUERY
            ? "query parameter"
            : parameter.in().name().toLowerCase(Locale.ROOT)
                + (parameter.in() == ParameterIn.PATH ? " parameter" : "");
    return place + " `" + parameter.name() + "`";
  }

  static String spoken(String misfit) {
    return switch (misfit) {
      case "empty" -> "empty";
      case "null" -> "null";
      case "not-listed" -> "none of the listed values";
      case "short-uuid" -> "a UUID with too few digits";
      case "not-any" -> "none of the allowed kinds";
      case "not-matching" -> "no match of the pattern";
      case "too-short", "too-long", "too-small", "too-large" -> misfit.replace('-', ' ');
      default -> "no " + misfit.substring("not-".length());
    };
  }
}
