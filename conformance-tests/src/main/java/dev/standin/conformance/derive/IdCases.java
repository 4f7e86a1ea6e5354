package dev.standin.conformance.derive;

import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.conformance.request.TextChange;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ids that are nearly right, or that a careless server takes for more than an id. */
final class IdCases {

  /** Longer than any id, shorter than what servers limit a request's target to. */
  private static final int LONG = 2000;

  private final Parameter id;

  private IdCases(Parameter id) {
    this.id = id;
  }

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    context.plainId().ifPresent(id -> cases.addAll(new IdCases(id).of(id, context)));
    context
        .id()
        .filter(id -> CaseContext.hasFormat(id, "uuid"))
        .ifPresent(id -> cases.addAll(new IdCases(id).uuids()));
    return cases;
  }

  private List<CaseBuilder> of(Parameter id, CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    if (CaseContext.hasType(id, "string")) {
      List<CaseBuilder> nearly = new ArrayList<>(strange());
      // A UUID is the same in either letter case (RFC 9562, section 4), and no page says that an id
      // that it does not describe is none.
      if (!CaseContext.hasFormat(id, "uuid")
          && !AnswerLookup.to(Situation.NEARLY_AN_ID, context.operation()).isSilent()) {
        nearly.add(
            nearly("id-other-case", "An id in other letter case", TextChange.OTHER_CASE).should());
      }
      nearly.stream()
          .map(each -> SubjectCases.weighed(each, context))
          .flatMap(Optional::stream)
          .forEach(cases::add);
    }
    cases.add(
        CaseBuilder.served(
                "id-percent-encoded",
                "A valid request with its id percent-encoded, which is the same URL"
                    + " (RFC 3986, section 6.2.2),")
            .at(context.operation().pointer())
            .with(MessageEdits.encodeId()));
    return cases;
  }

  private List<CaseBuilder> strange() {
    return List.of(
        nearly("id-longer", "An id with a character more", TextChange.longer("0")),
        nearly("id-shorter", "An id with a character less", TextChange.SHORTER),
        hostile("id-percent", "An id that is a wildcard in SQL", set("%")),
        refused(
            "id-asterisk", "An id that is a wildcard in stores", Situation.NEARLY_AN_ID, set("*")),
        hostile("id-quoted", "An id with a quote and a condition of SQL", set("x' OR '1'='1")),
        refused(
            "id-not-ascii",
            "An id with a letter beyond ASCII",
            Situation.NEARLY_AN_ID,
            set("\u00fc")),
        behind("id-with-nul", "An id with a NUL behind it", "\u0000x"),
        behind("id-with-line-break", "An id with a header behind it", "\r\nX-Standin-Injected: 1"),
        behind("id-with-space", "An id with a space behind it", " ").should(),
        behind("id-with-parameter", "An id with a parameter behind it", ";x=1").should(),
        hostile("id-long", "A very long id", set("x".repeat(LONG))));
  }

  private CaseBuilder behind(String variant, String what, String more) {
    return hostile(variant, what, edit(TextChange.appended(more)));
  }

  /** What no client sends may be refused by whoever reads it first, in a shape of its own. */
  private CaseBuilder hostile(String variant, String what, RequestEdit edit) {
    return CaseBuilder.byHttp(
            "4xx",
            variant,
            what + " must be refused (RFC 9110, section 15.5).",
            new StatusRule("any 4xx", status -> status / 100 == 4))
        .at(id.pointer())
        .with(edit);
  }

  private RequestEdit set(String value) {
    return ParameterEdits.set(ParameterIn.PATH, id.name(), value);
  }

  private CaseBuilder nearly(String variant, String what, TextChange change) {
    return refused(variant, what, Situation.NEARLY_AN_ID, edit(change));
  }

  private CaseBuilder refused(String variant, String what, Situation situation, RequestEdit edit) {
    return CaseBuilder.refused(variant, what, situation).at(id.pointer()).with(edit);
  }

  private RequestEdit edit(TextChange change) {
    return ParameterEdits.change(ParameterIn.PATH, id.name(), change);
  }

  /** UUIDs by RFC 9562, sections 4 and 5, though not the usual ones, and what nearly is one. */
  private List<CaseBuilder> uuids() {
    return List.of(
        CaseBuilder.served(
                "uuid-mixed-case",
                "A valid request with the UUID in mixed letter case, which means the same"
                    + " (RFC 9562, section 4),")
            .at(id.pointer())
            .with(edit(TextChange.MIXED_CASE)),
        malformed("uuid-not-hex", "has a digit that is none", TextChange.lastReplacedBy("g")),
        malformed("uuid-too-long", "has a digit too many", TextChange.appended("0")),
        malformed("uuid-line-feed", "has a line feed behind it", TextChange.appended("\n"))
            .should(),
        unknownUuid("1"),
        unknownUuid("7"));
  }

  private CaseBuilder malformed(String variant, String what, TextChange change) {
    return refused(
        variant,
        "An id that " + what + " and so is no UUID (RFC 9562, section 4)",
        Situation.MALFORMED_PATH,
        edit(change));
  }

  private CaseBuilder unknownUuid(String version) {
    return refused(
        "uuid-version-" + version,
        "A UUID that names nothing (RFC 9562, section 5)",
        Situation.UNKNOWN_ID,
        edit(TextChange.otherUuid(version)));
  }
}
