package dev.standin.conformance.derive;

import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.conformance.request.TextChange;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations of another owner, and callers who name an owner that is nearly the right one. */
final class OwnerCases {

  private static final List<TextChange> NEARLY =
      List.of(
          TextChange.replacedBy("of nobody", "standin-nobody"),
          TextChange.longer("x"),
          TextChange.SHORTER,
          TextChange.OTHER_CASE);

  private OwnerCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    if (context.hasId()) {
      for (String name : context.owners()) {
        Optional<Parameter> parameter =
            context.operation().parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        cases.add(
            CaseBuilder.about(
                    Subject.FOREIGN,
                    "other-" + name,
                    "A conversation that belongs to another `" + name + "`",
                    Situation.OTHERS_PROPERTY,
                    Effect.KEPT)
                .owned(Set.of(name)));
        parameter.ifPresent(each -> cases.addAll(of(each)));
        NEARLY.forEach(change -> cases.add(nearly(name, change)));
        cases.add(
            CaseBuilder.byHttp(
                    "4xx",
                    name + "-quoted",
                    "An owner with a quote and a condition of SQL" + IdCases.REFUSED,
                    IdCases.ANY_4XX,
                    ParameterEdits.owner(
                        name, TextChange.replacedBy("with a condition", IdCases.CONDITION)))
                .owned(Set.of(name)));
        if (parameter.isEmpty()) {
          // White space behind a parameter is no part of it; an empty one is a case of its own.
          cases.add(nearly(name, TextChange.replacedBy("that is empty", "")));
          // A server that trims all texts knows no owner who differs in that alone.
          cases.add(
              nearly(name, new TextChange("with a space behind it", it -> it + " ")).should());
        }
      }
    }
    return cases;
  }

  private static List<CaseBuilder> of(Parameter parameter) {
    String name = parameter.name();
    List<CaseBuilder> cases = new ArrayList<>();
    if (parameter.in() != ParameterIn.PATH) {
      CaseBuilder empty =
          CaseBuilder.refused(
              name + "-empty",
              "A request whose `" + name + "` is empty and thus nobody's",
              Situation.INVALID_INPUT,
              ParameterEdits.set(parameter.in(), name, ""));
      cases.add(parameter.required() ? empty : empty.should());
    }
    if (!parameter.required()) {
      cases.add(
          CaseBuilder.served("with-" + name, "of the owner named by the optional `" + name + "`"));
      cases.add(
          CaseBuilder.refused(
                  name + "-withheld",
                  "A request that withholds the `" + name + "` to which the conversation belongs",
                  Situation.OTHERS_PROPERTY,
                  ParameterEdits.remove(parameter.in(), name))
              .should());
    }
    if (!parameter.required() && parameter.in() == ParameterIn.HEADER) {
      cases.add(
          CaseBuilder.served(
              name + "-other-case",
              "with the name of header `"
                  + name
                  + "` in other letter case, which does not matter (RFC 9110, section 5.1),",
              ParameterEdits.otherCaseOfName(name)));
    }
    cases.forEach(each -> each.at(parameter.pointer()).owned(Set.of(name)));
    return cases;
  }

  private static CaseBuilder nearly(String name, TextChange change) {
    return CaseBuilder.about(
            Subject.OWN,
            name + "-" + change.text().replace(' ', '-'),
            "A conversation asked for with the owner's `" + name + "` " + change.text(),
            Situation.OTHERS_PROPERTY,
            Effect.KEPT)
        .owned(Set.of(name))
        .with(ParameterEdits.owner(name, change));
  }
}
