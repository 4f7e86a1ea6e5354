package dev.standin.conformance.derive;

import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditOwner;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Callers who name an owner that is nearly the right one. */
final class OwnerCases {

  /** White space behind a parameter is no part of it; an empty one is asked for elsewhere. */
  private static final Set<EditOwner.How> OF_BODIES =
      Set.of(EditOwner.How.SPACED, EditOwner.How.EMPTY);

  private OwnerCases() {}

  static List<CaseSketch> of(Operation operation, Set<String> ownerParameters) {
    List<CaseSketch> cases = new ArrayList<>();
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      for (String name : ownerParameters.stream().sorted().toList()) {
        operation.parameters().stream()
            .filter(each -> each.name().equals(name) && each.in() == ParameterIn.HEADER)
            .filter(each -> !each.required())
            .forEach(each -> cases.add(respelled(each)));
        boolean parameter =
            operation.parameters().stream().anyMatch(each -> each.name().equals(name));
        for (EditOwner.How how : EditOwner.How.values()) {
          if (!parameter || !OF_BODIES.contains(how)) {
            cases.add(of(name, how));
          }
        }
      }
    }
    return cases;
  }

  private static CaseSketch respelled(Parameter header) {
    return CaseSketch.served(
            header.name() + "-other-case",
            "A valid request with the name of header `"
                + header.name()
                + "` in other letter case, which does not matter (RFC 9110, section 5.1),",
            header.pointer(),
            EditParameter.swapCaseOfName(header.name()))
        .owned(Set.of(header.name()));
  }

  private static CaseSketch of(String name, EditOwner.How how) {
    return new CaseSketch(
        name + "-" + how.text().replace(' ', '-'),
        "A conversation asked for with the owner's `" + name + "` " + how.text(),
        Situation.OTHERS_PROPERTY,
        ProvocationKind.SET_UP,
        Subject.OWN,
        Set.of(name),
        List.of(new EditOwner(name, how)),
        Effect.KEPT,
        Level.MUST,
        Optional.empty(),
        Optional.empty());
  }
}
