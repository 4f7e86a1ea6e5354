package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditAlternative;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditCredential.How;
import dev.standin.conformance.request.EditSecret;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The credential left out, and sent wrong in one way at a time, where the document asks for it. */
final class CredentialCases {

  private CredentialCases() {}

  static List<CaseSketch> of(Operation operation) {
    List<SecurityAlternative> all = operation.security();
    boolean anonymous = asked(operation).isEmpty();
    List<CaseSketch> cases = new ArrayList<>();
    if (!anonymous && PathTemplate.idParameter(operation.path()).isPresent()) {
      cases.add(
          CaseSketch.about(
              "other-tenant",
              "A conversation that belongs to another tenant than the credential",
              Situation.ANOTHER_TENANTS,
              ProvocationKind.SET_UP,
              Subject.ASKED_BY_ANOTHER,
              Effect.KEPT));
    }
    Set<String> named = new HashSet<>();
    for (SecurityAlternative alternative : all) {
      List<RequestEdit> first =
          all.size() == 1 ? List.of() : List.of(new EditAlternative(all, alternative));
      boolean plain = alternative.equals(all.get(0)) && alternative.schemes().size() == 1;
      String names =
          alternative.schemes().stream().map(SecurityScheme::name).collect(Collectors.joining("-"));
      if (all.size() > 1) {
        cases.add(let(names, operation).after(first));
      }
      for (SecurityScheme scheme : anonymous ? List.<SecurityScheme>of() : alternative.schemes()) {
        String suffix = plain ? "" : "-" + Slugs.of(scheme.name());
        // A scheme that is part of two alternatives is broken in each.
        String further = named.add(suffix) ? suffix : suffix + "-in-" + Slugs.of(names);
        of(scheme, further, operation.pointer()).forEach(each -> cases.add(each.after(first)));
      }
    }
    return cases;
  }

  private static CaseSketch let(String names, Operation operation) {
    return CaseSketch.served(
        names.isEmpty() ? "without-credential" : "with-credential-" + Slugs.of(names),
        names.isEmpty()
            ? "A valid request without a credential, where the page leaves the choice,"
            : "A valid request with the credential `" + names + "`, one of those to choose from,",
        operation.pointer());
  }

  /** What has to be sent; empty if a request without a credential is served too. */
  static Optional<SecurityAlternative> asked(Operation operation) {
    boolean anonymous =
        operation.security().stream().anyMatch(alternative -> alternative.schemes().isEmpty());
    return anonymous ? Optional.empty() : operation.security().stream().findFirst();
  }

  private static List<CaseSketch> of(SecurityScheme scheme, String suffix, JsonPointer source) {
    List<CaseSketch> cases = new ArrayList<>();
    String name = " credential `" + scheme.name() + "`";
    cases.add(refused("no-credential" + suffix, "without the" + name, scheme, How.NONE, source));
    cases.add(
        refused("wrong-credential" + suffix, "with a wrong" + name, scheme, How.WRONG, source));
    cases.add(
        refused(
            "longer-credential" + suffix,
            "with a character too many in the" + name,
            scheme,
            How.LONGER,
            source));
    cases.add(
        refused(
            "shorter-credential" + suffix,
            "with a character too few in the" + name,
            scheme,
            How.SHORTER,
            source));
    cases.add(
        refused("empty-credential" + suffix, "with an empty" + name, scheme, How.EMPTY, source));
    cases.add(
        refused(
            "prefixed-credential" + suffix,
            "with a character before the" + name,
            scheme,
            How.PREFIXED,
            source));
    cases.add(
        refused(
            "other-case-credential" + suffix,
            "with other letter case in the" + name,
            scheme,
            How.OTHER_CASE,
            source));
    cases.addAll(changed(scheme, suffix, name, source));
    cases.addAll(CredentialSpellingCases.of(scheme, suffix, name, source));
    return cases;
  }

  /** Wrong in one character, at the right length. */
  private static List<CaseSketch> changed(
      SecurityScheme scheme, String suffix, String name, JsonPointer source) {
    return Stream.of(
            EditSecret.How.FIRST_CHANGED,
            EditSecret.How.MIDDLE_CHANGED,
            EditSecret.How.LAST_CHANGED)
        .map(
            how -> {
              String which = how.name().substring(0, how.name().indexOf('_'));
              String character = which.toLowerCase(Locale.ROOT);
              return refused(
                  character + "-character-of-credential" + suffix,
                  "with another " + character + " character in the" + name,
                  source,
                  new EditSecret(scheme, how));
            })
        .toList();
  }

  private static CaseSketch refused(
      String variant, String how, SecurityScheme scheme, How edit, JsonPointer source) {
    return refused(variant, how, source, new EditCredential(scheme, edit));
  }

  static CaseSketch refused(String variant, String how, JsonPointer source, RequestEdit edit) {
    return CaseSketch.refused(
        variant, "A request " + how, Situation.NOT_AUTHENTICATED, source, edit);
  }
}
