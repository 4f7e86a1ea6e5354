package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.SecurityAlternative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for the plain request has to hold however it is spelled: an id that names nothing,
 * another's conversation, a credential that is missing or wrong. Each of these is combined once
 * with each kind of request: one that says more than it has to, one that is spelled differently,
 * and one that is wrong in another way too, where any refusal will do. Asked of what deletes.
 */
final class CombinedCases {

  private final CaseContext context;
  private final List<CaseBuilder> single;
  private final List<CaseBuilder> cases = new ArrayList<>();

  private CombinedCases(CaseContext context, List<CaseBuilder> single) {
    this.context = context;
    this.single = single;
  }

  /**
   * The combinations.
   *
   * @param single the cases that spell the request differently or break it in one way
   */
  static List<CaseBuilder> of(CaseContext context, List<CaseBuilder> single) {
    CombinedCases combined = new CombinedCases(context, single);
    Optional<CaseBuilder> everything = combined.everything();
    everything
        .filter(each -> each.variant().equals("with-everything"))
        .ifPresent(combined.cases::add);
    if (context.deletesOne()) {
      combined.combine(everything.or(() -> combined.named("with-unknown-query")));
    }
    return combined.cases;
  }

  private void combine(Optional<CaseBuilder> more) {
    List<SecurityAlternative> all = context.operation().security();
    Optional<SecurityAlternative> asked = CredentialCases.asked(context);
    Stream.of(
            more,
            named("id-percent-encoded"),
            named("body-spaced"),
            invalid(this::isParameter),
            invalid(this::isBody))
        .flatMap(Optional::stream)
        .forEach(
            each -> {
              cases.add(unknown(each));
              asked.ifPresent(it -> credential("no", each, CredentialEdits.none(all)));
            });
    Stream.of(more, named("body-spaced"))
        .flatMap(Optional::stream)
        .forEach(
            each -> {
              context.owners().forEach(name -> cases.add(foreign(each, name)));
              asked.ifPresent(
                  alternative ->
                      credential(
                          "wrong",
                          each,
                          CredentialEdits.only(all, alternative),
                          CredentialEdits.nobodys(alternative.schemes().get(0))));
            });
  }

  /** Every optional parameter in one request. */
  private Optional<CaseBuilder> everything() {
    Set<JsonPointer> optional =
        context.operation().parameters().stream()
            .filter(each -> !each.required() && !context.owners().contains(each.name()))
            .map(Parameter::pointer)
            .collect(Collectors.toSet());
    Map<JsonPointer, CaseBuilder> byParameter = new LinkedHashMap<>();
    for (CaseBuilder each : single) {
      each.source()
          .filter(optional::contains)
          .filter(source -> each.situation().statusClass() == 2)
          .filter(source -> each.isAvailable() && each.edits().size() == 1)
          .ifPresent(source -> byParameter.putIfAbsent(source, each));
    }
    if (byParameter.size() < 2) {
      return byParameter.values().stream().findFirst();
    }
    CaseBuilder everything =
        CaseBuilder.served("with-everything", "with all optional parameters")
            .at(context.operation().pointer());
    byParameter.values().forEach(each -> everything.with(each.edits().toArray(RequestEdit[]::new)));
    if (byParameter.values().stream().anyMatch(each -> each.level() == Level.SHOULD)) {
      everything.should();
    }
    boolean sure =
        byParameter.values().stream().allMatch(each -> each.situation() == Situation.SERVED);
    return Optional.of(sure ? everything.effect(Effect.AS_ANSWERED) : everything.answeredIfFound());
  }

  private Optional<CaseBuilder> named(String variant) {
    return single.stream().filter(each -> each.variant().equals(variant)).findFirst();
  }

  /** The first that is wrong for what stands at a place of the document, and for nothing else. */
  private Optional<CaseBuilder> invalid(Predicate<JsonPointer> place) {
    return single.stream()
        .filter(each -> each.situation() == Situation.INVALID_INPUT && each.level() == Level.MUST)
        .filter(each -> each.isAvailable() && each.source().filter(place).isPresent())
        .findFirst();
  }

  private boolean isParameter(JsonPointer pointer) {
    return context.operation().parameters().stream()
        .anyMatch(each -> each.pointer().equals(pointer));
  }

  private boolean isBody(JsonPointer pointer) {
    return context.operation().requestBody().stream()
        .anyMatch(each -> each.pointer().equals(pointer));
  }

  private static CaseBuilder unknown(CaseBuilder each) {
    return copy(each, "unknown-id", "An id that names nothing, in ", Situation.UNKNOWN_ID)
        .subject(Subject.UNKNOWN)
        .effect(Effect.NEIGHBOUR_KEPT);
  }

  private static CaseBuilder foreign(CaseBuilder each, String name) {
    return copy(
            each,
            "other-" + name,
            "A conversation that belongs to another `" + name + "`, in ",
            Situation.OTHERS_PROPERTY)
        .subject(Subject.FOREIGN)
        .owned(Set.of(name))
        .effect(Effect.KEPT);
  }

  private void credential(String which, CaseBuilder each, RequestEdit... credential) {
    String what = which.equals("no") ? "No credential, in " : "A wrong credential, in ";
    cases.add(
        copy(each, which + "-credential", what, Situation.NOT_AUTHENTICATED)
            .with(credential)
            .effect(Effect.KEPT));
  }

  /** Where a form of the request may be refused for itself, any refusal will do. */
  private static CaseBuilder copy(
      CaseBuilder each, String which, String what, Situation situation) {
    return each.copy(
            which + "-and-" + each.variant(),
            what + each.whatInASentence(),
            each.mustBeServed() ? situation : Situation.SEVERAL_MISTAKES)
        .level(Level.MUST);
  }
}
