package dev.standin.conformance.derive;

import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditCredential.How;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What holds for the plain request has to hold however it is spelled: an id that names nothing, and
 * a credential that is missing or wrong, in every variant that the other cases send. And of two
 * mistakes at once one is still refused.
 */
final class CrossCases {

  private CrossCases() {}

  /**
   * The other cases once more.
   *
   * @param sketches those that spell the request or break it in one way
   */
  static List<CaseSketch> of(Operation operation, List<CaseSketch> sketches) {
    List<CaseSketch> own =
        sketches.stream()
            .filter(each -> each.subject() == Subject.OWN && !each.edits().isEmpty())
            .filter(each -> each.level() == Level.MUST)
            .toList();
    List<CaseSketch> cases = new ArrayList<>();
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      own.forEach(each -> cases.add(unknown(each)));
    }
    Optional<SecurityScheme> scheme =
        CredentialCases.asked(operation).flatMap(all -> all.schemes().stream().findFirst());
    if (scheme.isPresent()) {
      own.forEach(each -> cases.add(refused(each, "no-credential", How.NONE, scheme.get())));
      own.stream()
          .filter(each -> each.situation() == Situation.SERVED)
          .forEach(each -> cases.add(refused(each, "wrong-credential", How.WRONG, scheme.get())));
    }
    return cases;
  }

  private static CaseSketch unknown(CaseSketch each) {
    boolean valid = each.situation() == Situation.SERVED;
    return new CaseSketch(
        "unknown-id-and-" + each.variant(),
        "An id that names nothing, in " + lower(each.what()),
        valid ? Situation.UNKNOWN_ID : Situation.SEVERAL_MISTAKES,
        ProvocationKind.NATURAL,
        Subject.UNKNOWN,
        each.owner(),
        each.edits(),
        Effect.NEIGHBOUR_KEPT,
        Level.MUST,
        each.source());
  }

  private static CaseSketch refused(
      CaseSketch each, String variant, How how, SecurityScheme scheme) {
    boolean valid = each.situation() == Situation.SERVED;
    List<RequestEdit> edits = new ArrayList<>(each.edits());
    edits.add(new EditCredential(scheme, how));
    return new CaseSketch(
        variant + "-and-" + each.variant(),
        (how == How.NONE ? "No credential, in " : "A wrong credential, in ") + lower(each.what()),
        valid ? Situation.NOT_AUTHENTICATED : Situation.SEVERAL_MISTAKES,
        ProvocationKind.NATURAL,
        Subject.OWN,
        each.owner(),
        edits,
        Effect.KEPT,
        Level.MUST,
        each.source());
  }

  private static String lower(String what) {
    return what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
  }
}
