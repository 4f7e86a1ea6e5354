package dev.standin.conformance.derive;

import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.conformance.request.TextChange;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;

/** Ids that are nearly right, or that a careless server takes for more than an id. */
final class IdCases {

  /** Longer than any id, shorter than what servers limit a request's target to. */
  private static final int LONG = 2000;

  static final StatusRule ANY_4XX = new StatusRule("any 4xx", status -> status / 100 == 4);
  static final String REFUSED = " must be refused (RFC 9110, section 15.5).";

  /** What is always true where a text is put between quotes into SQL. */
  static final String CONDITION = "x' OR '1'='1";

  private final Parameter id;

  private IdCases(Parameter id) {
    this.id = id;
  }

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    context.plainId().ifPresent(id -> cases.addAll(new IdCases(id).all(context)));
    context
        .id()
        .filter(id -> CaseContext.hasFormat(id, "uuid"))
        .ifPresent(id -> cases.addAll(new IdCases(id).uuids()));
    return cases;
  }

  private List<CaseBuilder> all(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    if (CaseContext.hasType(id, "string")) {
      List<CaseBuilder> nearly = new ArrayList<>(strange());
      // A UUID is the same in either letter case (RFC 9562, section 4), and no page says that an id
      // that it does not describe is none.
      if (!CaseContext.hasFormat(id, "uuid")
          && !DocumentedAnswers.to(Situation.NEARLY_AN_ID, context.operation()).isSilent()) {
        nearly.add(
            nearly("id-other-case", "in other letter case", edit(TextChange.OTHER_CASE)).should());
      }
      nearly.forEach(each -> SubjectCases.weighed(each, context).ifPresent(cases::add));
    }
    cases.add(
        CaseBuilder.served(
                "id-percent-encoded",
                "with its id percent-encoded, which is the same URL (RFC 3986, section 6.2.2),",
                MessageEdits.encodeId())
            .at(context.operation().pointer())
            // No ordinary client encodes what may stand as it is.
            .should());
    return cases;
  }

  private List<CaseBuilder> strange() {
    return List.of(
        nearly("id-longer", "with a character more", edit(TextChange.longer("0"))),
        nearly("id-shorter", "with a character less", edit(TextChange.SHORTER)),
        hostile("id-percent", "that is a wildcard in SQL", set("%")),
        hostile("id-blank", "that is a space", set(" ")),
        nearly("id-asterisk", "that is a wildcard in stores", set("*")),
        hostile("id-quoted", "with a quote and a condition of SQL", set(CONDITION)),
        nearly("id-not-ascii", "with a letter beyond ASCII", set("\u00fc")),
        behind("id-with-nul", "a NUL", "\u0000x"),
        behind("id-with-line-break", "a header", "\r\nX-Standin-Injected: 1"),
        behind("id-with-space", "a space", " ").should(),
        behind("id-with-parameter", "a parameter", ";x=1").should(),
        CaseBuilder.byHttp(
                "4xx", "id-long", "A very long id" + REFUSED, ANY_4XX, set("x".repeat(LONG)))
            .at(id.pointer()));
  }

  private CaseBuilder behind(String variant, String what, String more) {
    return hostile(variant, "with " + what + " behind it", edit(TextChange.appended(more)));
  }

  /** What no client sends may be refused by whoever reads it first, in a shape of its own. */
  private CaseBuilder hostile(String variant, String how, RequestEdit edit) {
    return CaseBuilder.byHttp("4xx", variant, "An id " + how + REFUSED, ANY_4XX, edit)
        .at(id.pointer());
  }

  private CaseBuilder nearly(String variant, String how, RequestEdit edit) {
    return CaseBuilder.refused(variant, "An id " + how, Situation.NEARLY_AN_ID, edit)
        .at(id.pointer());
  }

  private RequestEdit set(String value) {
    return ParameterEdits.set(ParameterIn.PATH, id.name(), value);
  }

  private RequestEdit edit(TextChange change) {
    return ParameterEdits.change(ParameterIn.PATH, id.name(), change);
  }

  /** UUIDs by RFC 9562, sections 4 and 5, though not the usual ones, and what nearly is one. */
  private List<CaseBuilder> uuids() {
    return List.of(
        CaseBuilder.served(
                "uuid-mixed-case",
                "with the UUID in mixed letter case, which means the same (RFC 9562, section 4),",
                edit(TextChange.MIXED_CASE))
            .at(id.pointer()),
        malformed("uuid-not-hex", "has a digit that is none", TextChange.lastReplacedBy("g")),
        malformed("uuid-too-long", "has a digit too many", TextChange.appended("0")),
        malformed("uuid-line-feed", "has a line feed behind it", TextChange.appended("\n"))
            .should(),
        unknownUuid("1"),
        unknownUuid("7"));
  }

  private CaseBuilder malformed(String variant, String what, TextChange change) {
    return CaseBuilder.refused(
            variant,
            "An id that " + what + " and so is no UUID (RFC 9562, section 4)",
            Situation.MALFORMED_PATH,
            edit(change))
        .at(id.pointer());
  }

  private CaseBuilder unknownUuid(String version) {
    return CaseBuilder.refused(
            "uuid-version-" + version,
            "A UUID that names nothing (RFC 9562, section 5)",
            Situation.UNKNOWN_ID,
            edit(TextChange.otherUuid(version)))
        .at(id.pointer());
  }
}
