package dev.standin.conformance.derive;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives the cases of a document: for each operation what it says is served, what it says is
 * refused, and where it is silent what HTTP says. The same document gives the same cases.
 */
public final class CaseDeriver {

  private final SpecDocument document;
  private final Set<String> ownerParameters;
  private final ParameterCases parameterCases;
  private final BodyCases bodyCases;
  private final Samples samples;

  private CaseDeriver(SpecDocument document, Set<String> ownerParameters) {
    SchemaJudge judge = new SchemaJudge(document, Direction.REQUEST);
    this.samples = Samples.of(document, judge);
    this.document = document;
    this.ownerParameters = ownerParameters;
    this.parameterCases = new ParameterCases(document, judge, samples);
    this.bodyCases = new BodyCases(document, judge, samples);
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
    Map<String, String> names = names();
    Map<CaseId, ConformanceCase> cases = new LinkedHashMap<>();
    for (Operation operation : document.operations()) {
      String name = String.valueOf(names.get(operation.operationId()));
      for (ConformanceCase each : of(operation)) {
        ConformanceCase named = named(each, name, 1);
        // Long or odd names may be alike once they are made part of an id.
        for (int n = 2; cases.containsKey(named.id()); n++) {
          named = named(each, name, n);
        }
        cases.put(named.id(), named);
      }
    }
    return List.copyOf(cases.values());
  }

  /** The operations' ids as parts of an address, each its own. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Operation operation : document.operations()) {
      String slug = Slugs.of(operation.operationId());
      String name = slug;
      for (int n = 2; names.containsValue(name); n++) {
        name = slug + "-" + n;
      }
      names.put(operation.operationId(), name);
    }
    return names;
  }

  private static ConformanceCase named(ConformanceCase each, String operation, int number) {
    CaseId id = each.id();
    String variant = number == 1 ? id.variant() : id.variant() + "-" + number;
    return new ConformanceCase(
        new CaseId(id.vendor(), operation, id.status(), variant),
        each.requirement(),
        each.location(),
        each.level(),
        each.operation(),
        each.provocation(),
        each.expectation());
  }

  private Collection<ConformanceCase> of(Operation operation) {
    Set<String> owners = ownersOf(operation);
    List<CaseSketch> sketches = new ArrayList<>();
    sketches.addAll(SubjectCases.of(operation, owners));
    sketches.addAll(parameterCases.of(operation, owners));
    sketches.addAll(bodyCases.of(operation));
    sketches.addAll(CredentialCases.of(operation));
    sketches.addAll(IdCases.of(operation));
    sketches.addAll(UuidCases.of(operation));
    sketches.addAll(OwnerCases.of(operation, owners));
    sketches.addAll(BodyTextCases.of(operation, samples));
    sketches.addAll(LegalCases.of(operation));
    sketches.addAll(SpellingCases.served(operation));
    sketches.addAll(EverythingCase.of(operation, owners, sketches));
    sketches.addAll(CrossCases.of(operation, owners, List.copyOf(sketches)));
    List<ConformanceCase> cases = new ArrayList<>();
    sketches.forEach(sketch -> cases.add(finish(sketch, operation)));
    cases.addAll(HttpCases.of(document, operation, requiredOwners(operation)));
    cases.addAll(MethodCases.of(document, operation, requiredOwners(operation)));
    cases.addAll(OverrideCases.of(document, operation, requiredOwners(operation)));
    cases.addAll(SpellingCases.survived(document, operation, requiredOwners(operation)));
    cases.addAll(UnreachedSlots.of(document, operation, cases));
    return cases.stream().sorted(Comparator.comparingInt(CaseDeriver::rank)).toList();
  }

  /** Statuses in the document's order, then those that it does not have. */
  private static int rank(ConformanceCase each) {
    List<String> declared =
        each.operation().slots().stream().map(slot -> slot.status().text()).toList();
    int index = declared.indexOf(each.id().status());
    return index >= 0 ? index : declared.size();
  }

  private ConformanceCase finish(CaseSketch sketch, Operation operation) {
    Answer answer = Answers.to(sketch.situation(), operation);
    boolean deletes = Deletions.ofOne(operation);
    Set<String> owner = new TreeSet<>(sketch.owner());
    owner.addAll(requiredOwners(operation));
    return new ConformanceCase(
        new CaseId(document.vendor(), operation.operationId(), answer.address(), sketch.variant()),
        Sentences.of(sketch, answer),
        document.locate(answer.slot().or(sketch::source).orElse(operation.pointer())),
        sketch.level(),
        operation,
        new Provocation(
            sketch.kind(), sketch.subject(), owner, sketch.edits(), sketch.unavailable()),
        new Expectation(answer.rule(), deletes ? sketch.effect() : Effect.UNSPECIFIED));
  }

  /** Owner parameters that the valid request has anyway. */
  private Set<String> requiredOwners(Operation operation) {
    Set<String> required = new TreeSet<>(ownersOf(operation));
    operation.parameters().stream()
        .filter(parameter -> !parameter.required())
        .map(Parameter::name)
        .forEach(required::remove);
    return required;
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
