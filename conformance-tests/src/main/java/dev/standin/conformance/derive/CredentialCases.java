package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditCredential.How;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.Operation;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import java.util.ArrayList;
import java.util.List;

/** The credential left out, and sent wrong in one way at a time, where the document asks for it. */
final class CredentialCases {

  private CredentialCases() {}

  static List<CaseSketch> of(Operation operation) {
    boolean anonymous =
        operation.security().stream().anyMatch(alternative -> alternative.schemes().isEmpty());
    if (operation.security().isEmpty() || anonymous) {
      return List.of();
    }
    SecurityAlternative first = operation.security().get(0);
    List<CaseSketch> cases = new ArrayList<>();
    if (PathTemplate.idParameter(operation.path()).isPresent()) {
      cases.add(
          CaseSketch.about(
              "other-tenant",
              "A conversation that belongs to another tenant than the credential",
              Situation.ANOTHER_TENANTS,
              ProvocationKind.SET_UP,
              Subject.ASKED_BY_ANOTHER,
              Effect.KEPT));
    }
    for (SecurityScheme scheme : first.schemes()) {
      String suffix = first.schemes().size() == 1 ? "" : "-" + scheme.name();
      cases.addAll(of(scheme, suffix, operation.pointer()));
    }
    return cases;
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
    cases.addAll(places(scheme, suffix, name, source));
    if (scheme instanceof SecurityScheme.Http) {
      cases.add(
          refused(
              "no-scheme" + suffix,
              "with the" + name + " without its HTTP scheme",
              scheme,
              How.NO_SCHEME,
              source));
      cases.add(
          refused(
              "longer-scheme" + suffix,
              "with the" + name + " under a scheme that only begins like its own",
              scheme,
              How.LONGER_SCHEME,
              source));
      cases.add(
          refused(
              "other-scheme" + suffix,
              "with the" + name + " under another HTTP scheme",
              scheme,
              How.OTHER_SCHEME,
              source));
      cases.add(
          CaseSketch.served(
              "scheme-other-case" + suffix,
              "A valid request with the name of the HTTP scheme in other letter case, which does"
                  + " not matter (RFC 9110, section 11.1),",
              source,
              new EditCredential(scheme, How.SCHEME_CASE)));
    }
    return cases;
  }

  private static List<CaseSketch> places(
      SecurityScheme scheme, String suffix, String name, JsonPointer source) {
    List<CaseSketch> cases = new ArrayList<>();
    boolean inHeader =
        !(scheme instanceof SecurityScheme.ApiKey key) || key.in() == ParameterIn.HEADER;
    if (inHeader) {
      cases.add(
          CaseSketch.served(
              "credential-name-other-case" + suffix,
              "A valid request with the name of the credential's header in other letter case, which"
                  + " does not matter (RFC 9110, section 5.1),",
              source,
              new EditCredential(scheme, How.NAME_CASE)));
    }
    if (inHeader && scheme instanceof SecurityScheme.ApiKey) {
      cases.add(
          refused(
              "credential-in-query" + suffix,
              "with the" + name + " in the query instead of the header",
              scheme,
              How.IN_QUERY,
              source));
    }
    return cases;
  }

  private static CaseSketch refused(
      String variant, String how, SecurityScheme scheme, How edit, JsonPointer source) {
    return CaseSketch.refused(
        variant,
        "A request " + how,
        Situation.NOT_AUTHENTICATED,
        source,
        new EditCredential(scheme, edit));
  }
}
