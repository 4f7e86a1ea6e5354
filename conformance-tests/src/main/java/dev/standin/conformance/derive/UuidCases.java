package dev.standin.conformance.derive;

import dev.standin.conformance.request.EditId;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.List;

/** Ids that are UUIDs by RFC 9562, sections 4 and 5, though not the usual ones, or nearly are. */
final class UuidCases {

  private UuidCases() {}

  static List<CaseSketch> of(Operation operation) {
    String last = PathTemplate.idParameter(operation.path()).orElse("");
    return operation.parameters().stream()
        .filter(each -> each.in() == ParameterIn.PATH && each.name().equals(last))
        .filter(each -> each.schema().node().path("format").asText().equals("uuid"))
        .flatMap(each -> of(each).stream())
        .toList();
  }

  private static List<CaseSketch> of(Parameter id) {
    return List.of(
        CaseSketch.served(
            "uuid-mixed-case",
            "A valid request with the UUID in mixed letter case, which means the same"
                + " (RFC 9562, section 4),",
            id.pointer(),
            new EditId(EditId.How.MIXED_CASE, "")),
        malformed("uuid-not-hex", "has a digit that is none", id, EditId.How.LAST_REPLACED, "g"),
        malformed("uuid-too-long", "has a digit too many", id, EditId.How.APPENDED, "0"),
        malformed("uuid-line-feed", "has a line feed behind it", id, EditId.How.APPENDED, "\n"),
        unknown("uuid-version-1", "1", id),
        unknown("uuid-version-7", "7", id));
  }

  private static CaseSketch malformed(
      String variant, String what, Parameter id, EditId.How how, String value) {
    return CaseSketch.refused(
        variant,
        "An id that " + what + " and so is no UUID (RFC 9562, section 4)",
        Situation.MALFORMED_PATH,
        id.pointer(),
        new EditId(how, value));
  }

  private static CaseSketch unknown(String variant, String version, Parameter id) {
    RequestEdit edit = new EditId(EditId.How.OTHER_UUID, version);
    return CaseSketch.refused(
        variant,
        "A UUID that names nothing (RFC 9562, section 5)",
        Situation.UNKNOWN_ID,
        id.pointer(),
        edit);
  }
}
