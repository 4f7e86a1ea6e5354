package dev.standin.conformance.derive;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives the cases of a document: for each operation what it says is served, what it says is
 * refused, and where it is silent what HTTP says. One document always gives the same cases.
 */
public final class CaseDeriver {

  private final SpecDocument document;
  private final Set<String> ownerParameters;
  private final Samples samples;

  private CaseDeriver(SpecDocument document, Set<String> ownerParameters) {
    this.document = document;
    this.ownerParameters = ownerParameters;
    this.samples = new Samples(document, Direction.REQUEST);
  }

  /**
   * The cases of a document.
   *
   * @param ownerParameters names of the parameters and body properties that scope a conversation to
   *     its owner: the one thing that no document says
   * @return the cases in the document's order, ids without doubles
   * @throws IllegalArgumentException if no operation has one of the owner parameters
   */
  public static List<ConformanceCase> derive(SpecDocument document, Set<String> ownerParameters) {
    return new CaseDeriver(document, ownerParameters).all();
  }

  private List<ConformanceCase> all() {
    refuseUnknownOwners();
    Map<CaseId, ConformanceCase> cases = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Operation operation : document.operations()) {
      String name = unique(CaseContext.slug(operation.operationId()), names);
      CaseContext context = new CaseContext(document, operation, ownersOf(operation), samples);
      for (ConformanceCase each : of(context)) {
        CaseId id = each.id();
        CaseId named = new CaseId(id.vendor(), name, id.status(), id.variant());
        for (int n = 2; cases.containsKey(named); n++) {
          named = new CaseId(id.vendor(), name, id.status(), id.variant() + "-" + n);
        }
        cases.put(named, each.withId(named));
      }
    }
    return List.copyOf(cases.values());
  }

  /** An operation's id as a part of an address, its own even where two ids look alike. */
  private static String unique(String slug, Set<String> names) {
    String name = slug;
    for (int n = 2; !names.add(name); n++) {
      name = slug + "-" + n;
    }
    return name;
  }

  private static List<ConformanceCase> of(CaseContext context) {
    List<CaseBuilder> builders = new ArrayList<>();
    builders.addAll(SubjectCases.of(context));
    builders.addAll(ParameterCases.of(context));
    builders.addAll(BodyCases.of(context));
    builders.addAll(CredentialCases.of(context));
    builders.addAll(IdCases.of(context));
    builders.addAll(OwnerCases.of(context));
    builders.addAll(ClientCases.of(context));
    builders.addAll(ParameterSpellingCases.of(context));
    builders.addAll(CombinedCases.of(context, List.copyOf(builders)));
    builders.addAll(HttpCases.of(context));
    builders.addAll(MethodCases.of(context));
    List<ConformanceCase> cases = new ArrayList<>();
    builders.forEach(each -> cases.add(each.build(context)));
    unreached(context.operation(), cases).forEach(each -> cases.add(each.build(context)));
    return cases.stream().sorted(Comparator.comparingInt(CaseDeriver::rank)).toList();
  }

  /** Documented statuses that no case asks for: each is a case of its own that says so. */
  private static List<CaseBuilder> unreached(Operation operation, List<ConformanceCase> cases) {
    Set<String> reached = new HashSet<>();
    cases.forEach(each -> reached.add(each.id().status()));
    List<CaseBuilder> unreached = new ArrayList<>();
    for (Slot slot : operation.slots()) {
      String status = slot.status().text();
      if (reached.add(status)) {
        unreached.add(
            CaseBuilder.byHttp(
                    status,
                    "unprovoked",
                    "The page documents " + status + "; no request is known that brings it about.",
                    new StatusRule(status, slot.status()::covers))
                .described()
                .at(slot.pointer())
                .unavailable("no request is known that brings this about")
                .effect(Effect.UNSPECIFIED));
      }
    }
    return unreached;
  }

  /** Statuses in the document's order, then those that it does not have. */
  private static int rank(ConformanceCase each) {
    List<String> declared =
        each.operation().slots().stream().map(slot -> slot.status().text()).toList();
    int index = declared.indexOf(each.id().status());
    return index >= 0 ? index : declared.size();
  }

  private Set<String> ownersOf(Operation operation) {
    Set<String> owners = new TreeSet<>();
    for (String name : ownerParameters) {
      boolean parameter = operation.parameters().stream().anyMatch(p -> p.name().equals(name));
      boolean property =
          operation.requestBody().stream()
              .flatMap(body -> body.content().values().stream())
              .anyMatch(schema -> schema.node().path("properties").has(name));
      if (parameter || property) {
        owners.add(name);
      }
    }
    return owners;
  }

  private void refuseUnknownOwners() {
    Set<String> unknown = new TreeSet<>(ownerParameters);
    document.operations().forEach(operation -> unknown.removeAll(ownersOf(operation)));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "No operation of "
              + document.vendor()
              + " has a parameter or body property named "
              + String.join(", ", unknown));
    }
  }
}
