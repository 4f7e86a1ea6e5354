package dev.standin.conformance.derive;

import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditAlternative;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditHeaderName;
import dev.standin.conformance.request.EditSecret;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.SecurityAlternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for the plain request has to hold however it is spelled: an id that names nothing, and
 * a credential that is missing or wrong, in every variant that the other cases send. And of two
 * mistakes at once one is still refused. Asked of what deletes, where it is worth the trouble.
 */
final class CrossCases {

  private CrossCases() {}

  /**
   * The other cases once more.
   *
   * @param owners the names of what scopes a conversation to its owner
   * @param sketches those that spell the request or break it in one way
   */
  static List<CaseSketch> of(Operation operation, Set<String> owners, List<CaseSketch> sketches) {
    if (!Deletions.ofOne(operation)) {
      return List.of();
    }
    List<CaseSketch> own =
        sketches.stream()
            .filter(each -> each.subject() == Subject.OWN && !each.edits().isEmpty())
            .filter(each -> each.unavailable().isEmpty())
            .filter(each -> each.level() == Level.MUST || each.situation() == Situation.SERVED)
            .toList();
    List<CaseSketch> cases = new ArrayList<>();
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      own.forEach(each -> cases.add(unknown(each)));
      own.stream()
          .filter(each -> each.situation() == Situation.SERVED && each.owner().isEmpty())
          .flatMap(each -> owners.stream().sorted().map(name -> foreign(each, name)))
          .forEach(cases::add);
    }
    Optional<SecurityAlternative> asked = CredentialCases.asked(operation);
    if (asked.isPresent()) {
      List<CaseSketch> others = own.stream().filter(each -> !isAboutCredentials(each)).toList();
      RequestEdit none =
          new EditAlternative(operation.security(), new SecurityAlternative(List.of()));
      RequestEdit wrong =
          new EditCredential(asked.get().schemes().get(0), EditCredential.How.WRONG);
      RequestEdit one = new EditAlternative(operation.security(), asked.get());
      others.forEach(each -> cases.add(refused(each, "no", List.of(none))));
      others.stream()
          .filter(each -> each.situation() == Situation.SERVED)
          .forEach(each -> cases.add(refused(each, "wrong", List.of(one, wrong))));
    }
    return cases;
  }

  private static CaseSketch unknown(CaseSketch each) {
    // Where a form of the request may be refused for itself, any refusal will do.
    boolean valid = each.situation() == Situation.SERVED && each.level() == Level.MUST;
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
        each.source(),
        each.unavailable());
  }

  private static CaseSketch foreign(CaseSketch each, String name) {
    boolean valid = each.level() == Level.MUST;
    return new CaseSketch(
        "other-" + name + "-and-" + each.variant(),
        "A conversation that belongs to another `" + name + "`, in " + lower(each.what()),
        valid ? Situation.OTHERS_PROPERTY : Situation.SEVERAL_MISTAKES,
        ProvocationKind.SET_UP,
        Subject.FOREIGN,
        Set.of(name),
        each.edits(),
        Effect.KEPT,
        Level.MUST,
        each.source(),
        each.unavailable());
  }

  private static boolean isAboutCredentials(CaseSketch each) {
    return each.edits().stream()
        .anyMatch(
            edit ->
                edit instanceof EditCredential
                    || edit instanceof EditSecret
                    || edit instanceof EditAlternative
                    || edit instanceof EditHeaderName);
  }

  private static CaseSketch refused(CaseSketch each, String which, List<RequestEdit> credential) {
    // Where a form of the request may be refused for itself, any refusal will do.
    boolean valid = each.situation() == Situation.SERVED && each.level() == Level.MUST;
    List<RequestEdit> edits = new ArrayList<>(each.edits());
    edits.addAll(credential);
    return new CaseSketch(
        which + "-credential-and-" + each.variant(),
        (which.equals("no") ? "No credential, in " : "A wrong credential, in ")
            + lower(each.what()),
        valid ? Situation.NOT_AUTHENTICATED : Situation.SEVERAL_MISTAKES,
        ProvocationKind.NATURAL,
        Subject.OWN,
        each.owner(),
        List.copyOf(edits),
        Effect.KEPT,
        Level.MUST,
        each.source(),
        each.unavailable());
  }

  private static String lower(String what) {
    return what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
  }
}
