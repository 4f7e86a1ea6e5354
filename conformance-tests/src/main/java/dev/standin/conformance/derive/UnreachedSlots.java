package dev.standin.conformance.derive;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.model.Subject;
import dev.standin.specs.Operation;
import dev.standin.specs.Slot;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Documented statuses that no case asks for: each is a case of its own that says so. */
final class UnreachedSlots {

  private UnreachedSlots() {}

  static List<ConformanceCase> of(
      SpecDocument document, Operation operation, List<ConformanceCase> cases) {
    Set<String> reached = new HashSet<>();
    cases.forEach(each -> reached.add(each.id().status()));
    List<ConformanceCase> unreached = new ArrayList<>();
    for (Slot slot : operation.slots()) {
      if (reached.add(slot.status().text())) {
        unreached.add(unreached(document, operation, slot));
      }
    }
    return unreached;
  }

  private static ConformanceCase unreached(SpecDocument document, Operation operation, Slot slot) {
    String status = slot.status().text();
    return new ConformanceCase(
        new CaseId(document.vendor(), operation.operationId(), status, "unprovoked"),
        "The page documents " + status + "; no request is known that brings it about.",
        document.locate(slot.pointer()),
        Level.MUST,
        operation,
        new Provocation(ProvocationKind.NONE, Subject.OWN, Set.of(), List.of()),
        new Expectation(new StatusRule(status, slot.status()::covers), Effect.UNSPECIFIED));
  }
}
