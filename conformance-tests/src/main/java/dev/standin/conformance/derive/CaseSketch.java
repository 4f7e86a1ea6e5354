package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.RequestEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provocation before the document has been asked what has to come of it.
 *
 * @param what the situation as the first half of a sentence: {@code An id that names nothing}
 * @param source what in the document makes this a case, where that is not the response
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
    Optional<JsonPointer> source) {

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
        Optional.of(source));
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
        Optional.of(source));
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
        Optional.empty());
  }

  /** The same, with an owner parameter in use that the document does not require. */
  CaseSketch owned(Set<String> names) {
    return new CaseSketch(
        variant, what, situation, kind, subject, names, edits, effect, level, source);
  }

  CaseSketch in(Situation other) {
    return new CaseSketch(variant, what, other, kind, subject, owner, edits, effect, level, source);
  }

  CaseSketch should() {
    return new CaseSketch(
        variant, what, situation, kind, subject, owner, edits, effect, Level.SHOULD, source);
  }
}
