package dev.standin.conformance.derive;

import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditOwner;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Callers who name an owner that is nearly the right one. */
final class OwnerCases {

  private OwnerCases() {}

  static List<CaseSketch> of(Operation operation, Set<String> ownerParameters) {
    List<CaseSketch> cases = new ArrayList<>();
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      for (String name : ownerParameters.stream().sorted().toList()) {
        boolean parameter =
            operation.parameters().stream().anyMatch(each -> each.name().equals(name));
        for (EditOwner.How how : EditOwner.How.values()) {
          // White space behind a parameter is no part of it on the way through HTTP.
          if (how != EditOwner.How.SPACED || !parameter) {
            cases.add(of(name, how));
          }
        }
      }
    }
    return cases;
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
