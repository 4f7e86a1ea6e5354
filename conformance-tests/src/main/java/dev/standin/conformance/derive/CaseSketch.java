package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provocation before the document has been asked what has to come of it.
 *
 * @param what the situation as the first half of a sentence: {@code An id that names nothing}
 * @param source what in the document makes this a case, where that is not the response
 * @param unavailable why the request cannot be made; empty if it can
 */
record CaseSketch(
    String variant,
    String what,
    Situation situation,
    ProvocationKind kind,
    Subject subject,
    Set<String> owner,
    List<RequestEdit> edits,
    Effect effect,
    Level level,
    Optional<JsonPointer> source,
    Optional<String> unavailable) {

  /** A request that has to be served. */
  static CaseSketch served(String variant, String what, JsonPointer source, RequestEdit... edits) {
    return new CaseSketch(
        variant,
        what,
        Situation.SERVED,
        ProvocationKind.SET_UP,
        Subject.OWN,
        Set.of(),
        List.of(edits),
        Effect.GONE,
        Level.MUST,
        Optional.of(source),
        Optional.empty());
  }

  /** A request that is wrong in one place and has to be refused for it. */
  static CaseSketch refused(
      String variant, String what, Situation situation, JsonPointer source, RequestEdit edit) {
    return new CaseSketch(
        variant,
        what,
        situation,
        ProvocationKind.NATURAL,
        Subject.OWN,
        Set.of(),
        List.of(edit),
        Effect.KEPT,
        Level.MUST,
        Optional.of(source),
        Optional.empty());
  }

  /** A request that is right in itself, about a subject that makes it fail. */
  static CaseSketch about(
      String variant,
      String what,
      Situation situation,
      ProvocationKind kind,
      Subject subject,
      Effect effect) {
    return new CaseSketch(
        variant,
        what,
        situation,
        kind,
        subject,
        Set.of(),
        List.of(),
        effect,
        Level.MUST,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with an owner parameter in use that the document does not require. */
  CaseSketch owned(Set<String> names) {
    return new CaseSketch(
        variant, what, situation, kind, subject, names, edits, effect, level, source, unavailable);
  }

  CaseSketch in(Situation other) {
    return new CaseSketch(
        variant, what, other, kind, subject, owner, edits, effect, level, source, unavailable);
  }

  /** The same in another situation, of which nothing is asked but that it is as the answer says. */
  CaseSketch asAnswered(Situation other) {
    Effect answered = Effect.AS_ANSWERED;
    return new CaseSketch(
        variant, what, other, kind, subject, owner, edits, answered, level, source, unavailable);
  }

  /** The same as another case, of a client that would like HTML best and takes anything. */
  CaseSketch wantingHtml() {
    RequestEdit accept =
        EditParameter.set(
            ParameterIn.HEADER, "Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    return named(variant + "-accept-html", what + ", of a client that would like HTML,")
        .edited(List.of(accept));
  }

  CaseSketch should() {
    Level should = Level.SHOULD;
    return new CaseSketch(
        variant, what, situation, kind, subject, owner, edits, effect, should, source, unavailable);
  }

  /** The same where the page is silent, so that it should be and need not. */
  CaseSketch silently() {
    return named(variant, what + ", about which the page is silent,").should();
  }

  /** The same, its edits after these. */
  CaseSketch after(List<RequestEdit> first) {
    List<RequestEdit> all = new ArrayList<>(first);
    all.addAll(edits);
    return edited(List.copyOf(all));
  }

  /** The same, not to be asked for want of a request. */
  CaseSketch unavailable(String why) {
    ProvocationKind none = ProvocationKind.NONE;
    Optional<String> because = Optional.of(why);
    return new CaseSketch(
        variant, what, situation, none, subject, owner, List.of(), effect, level, source, because);
  }

  private CaseSketch named(String other, String said) {
    return new CaseSketch(
        other, said, situation, kind, subject, owner, edits, effect, level, source, unavailable);
  }

  private CaseSketch edited(List<RequestEdit> others) {
    return new CaseSketch(
        variant, what, situation, kind, subject, owner, others, effect, level, source, unavailable);
  }
}
