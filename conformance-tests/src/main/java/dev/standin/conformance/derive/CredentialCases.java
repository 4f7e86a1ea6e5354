package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditCredential.How;
import dev.standin.specs.Operation;
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
    if (scheme instanceof SecurityScheme.Http) {
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
