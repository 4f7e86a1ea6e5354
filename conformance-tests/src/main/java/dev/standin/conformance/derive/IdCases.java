package dev.standin.conformance.derive;

import dev.standin.conformance.request.EditId;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.List;

/** Ids that are nearly right, or that a careless server takes for more than an id. */
final class IdCases {

  /** Longer than any id, shorter than what servers limit a request's target to. */
  private static final int LONG = 2000;

  /** A field that no server sends of itself. */
  static final String INJECTED = "X-Standin-Injected";

  private IdCases() {}

  /** Whether the last value in the path stands there as it is. */
  static boolean isPlain(Operation operation) {
    String last = PathTemplate.idParameter(operation.path()).orElse("");
    return operation.parameters().stream()
        .anyMatch(
            parameter ->
                parameter.in() == ParameterIn.PATH
                    && parameter.name().equals(last)
                    && parameter.style().name().equals("simple"));
  }

  static List<CaseSketch> of(Operation operation) {
    if (!isPlain(operation)) {
      return List.of();
    }
    String last = PathTemplate.idParameter(operation.path()).orElse("");
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == ParameterIn.PATH && parameter.name().equals(last))
        .filter(parameter -> parameter.schema().node().path("type").asText().equals("string"))
        .flatMap(parameter -> of(parameter).stream())
        .flatMap(sketch -> Unknowns.weighed(sketch, operation).stream())
        .toList();
  }

  private static List<CaseSketch> of(Parameter id) {
    List<CaseSketch> cases = new ArrayList<>(strange(id));
    // A UUID is the same in either letter case (RFC 9562, section 4).
    if (!id.schema().node().path("format").asText().equals("uuid")) {
      cases.add(
          sketch(
                  "id-other-case",
                  "An id in other letter case",
                  id,
                  new EditId(EditId.How.OTHER_CASE, ""))
              .should());
    }
    return cases;
  }

  private static List<CaseSketch> strange(Parameter id) {
    return List.of(
        refused("id-longer", "An id with a character more", id, EditParameter.How.LONGER),
        refused("id-shorter", "An id with a character less", id, EditParameter.How.SHORTER),
        set("id-percent", "An id that is a wildcard in SQL", id, "%"),
        set("id-asterisk", "An id that is a wildcard in many stores", id, "*"),
        set("id-quoted", "An id with a quote and a condition of SQL", id, "x' OR '1'='1"),
        set("id-not-ascii", "An id with a letter beyond ASCII", id, "\u00fc"),
        nearly("id-with-nul", "An id with a NUL behind it", id, "\u0000x"),
        nearly(
            "id-with-line-break", "An id with a header behind it", id, "\r\n" + INJECTED + ": 1"),
        nearly("id-with-space", "An id with a space behind it", id, " ").should(),
        nearly("id-with-parameter", "An id with a parameter behind it", id, ";x=1").should(),
        set("id-long", "A very long id", id, "x".repeat(LONG)).in(Situation.SEVERAL_MISTAKES));
  }

  private static CaseSketch nearly(String variant, String what, Parameter id, String behind) {
    return sketch(variant, what, id, new EditId(EditId.How.APPENDED, behind));
  }

  private static CaseSketch refused(
      String variant, String what, Parameter id, EditParameter.How how) {
    return sketch(variant, what, id, EditParameter.of(ParameterIn.PATH, id.name(), how));
  }

  private static CaseSketch set(String variant, String what, Parameter id, String value) {
    return sketch(variant, what, id, EditParameter.set(ParameterIn.PATH, id.name(), value));
  }

  private static CaseSketch sketch(String variant, String what, Parameter id, RequestEdit edit) {
    return CaseSketch.refused(variant, what, Situation.NEARLY_AN_ID, id.pointer(), edit);
  }
}
