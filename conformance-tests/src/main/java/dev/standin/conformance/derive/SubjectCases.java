package dev.standin.conformance.derive;

import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Valid requests about conversations that are there, are not, or belong to somebody else. */
final class SubjectCases {

  private SubjectCases() {}

  static List<CaseSketch> of(Operation operation, Set<String> ownerParameters) {
    List<CaseSketch> cases = new ArrayList<>();
    cases.add(CaseSketch.served("valid", "A valid request", operation.pointer()));
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      CaseSketch unknown =
          CaseSketch.about(
              "unknown-id",
              "An id that names nothing",
              Situation.UNKNOWN_ID,
              ProvocationKind.NATURAL,
              Subject.UNKNOWN,
              Effect.NEIGHBOUR_KEPT);
      Unknowns.weighed(unknown, operation).ifPresent(cases::add);
      Unknowns.weighed(unknown.wantingHtml(), operation).ifPresent(cases::add);
      if (Deletions.ofOne(operation)) {
        cases.add(
            CaseSketch.about(
                "second-delete",
                "Deleting a second time",
                Situation.ALREADY_DELETED,
                ProvocationKind.SET_UP,
                Subject.DELETED,
                Effect.NEIGHBOUR_KEPT));
        cases.add(
            CaseSketch.about(
                "simultaneous",
                "One of several valid requests at the same time",
                Situation.SERVED,
                ProvocationKind.SET_UP,
                Subject.OWN,
                Effect.ONE_WINNER));
        cases.add(
            CaseSketch.about(
                "repeated",
                "Each of many valid requests",
                Situation.SERVED,
                ProvocationKind.SET_UP,
                Subject.OWN,
                Effect.GONE_EACH_TIME));
        cases.add(
            CaseSketch.about(
                "stays-gone",
                "A valid request, whose effect has to last,",
                Situation.SERVED,
                ProvocationKind.SET_UP,
                Subject.OWN,
                Effect.STAYS_GONE));
        cases.add(
            CaseSketch.about(
                "kept-connection",
                "Each valid request of several on one connection",
                Situation.SERVED,
                ProvocationKind.SET_UP,
                Subject.OWN,
                Effect.ONE_CONNECTION));
      }
      ownerParameters.stream().sorted().forEach(name -> cases.addAll(owned(operation, name)));
    }
    cases.add(
        CaseSketch.about(
            "server-failure",
            "A failure inside the server",
            Situation.SERVER_FAILS,
            ProvocationKind.INJECTED,
            Subject.FAILING,
            Effect.UNSPECIFIED));
    return cases;
  }

  private static List<CaseSketch> owned(Operation operation, String name) {
    List<CaseSketch> cases = new ArrayList<>();
    cases.add(
        CaseSketch.about(
                "other-" + name,
                "A conversation that belongs to another `" + name + "`",
                Situation.OTHERS_PROPERTY,
                ProvocationKind.SET_UP,
                Subject.FOREIGN,
                Effect.KEPT)
            .owned(Set.of(name)));
    operation.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .filter(parameter -> parameter.in() != ParameterIn.PATH)
        .forEach(
            parameter -> {
              CaseSketch empty =
                  CaseSketch.refused(
                          name + "-empty",
                          "A request whose `" + name + "` is empty and thus nobody's",
                          Situation.INVALID_INPUT,
                          parameter.pointer(),
                          EditParameter.set(parameter.in(), name, ""))
                      .owned(Set.of(name));
              cases.add(parameter.required() ? empty : empty.should());
            });
    optional(operation, name)
        .ifPresent(
            parameter -> {
              cases.add(
                  CaseSketch.served(
                          "with-" + name,
                          "A valid request of the owner named by the optional `" + name + "`",
                          parameter.pointer())
                      .owned(Set.of(name)));
              cases.add(
                  CaseSketch.refused(
                          name + "-withheld",
                          "A request that withholds the `"
                              + name
                              + "` to which the conversation belongs",
                          Situation.OTHERS_PROPERTY,
                          parameter.pointer(),
                          EditParameter.remove(parameter.in(), name))
                      .owned(Set.of(name))
                      .should());
            });
    return cases;
  }

  private static Optional<Parameter> optional(Operation operation, String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.name().equals(name) && !parameter.required())
        .findFirst();
  }
}
