package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.request.EditCredential;
import dev.standin.conformance.request.EditCredential.How;
import dev.standin.conformance.request.EditHeaderName;
import dev.standin.conformance.request.EditSecret;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityScheme;
import java.util.ArrayList;
import java.util.List;

/** The right secret under another scheme or in another place, and the right ones spelled freely. */
final class CredentialSpellingCases {

  private final SecurityScheme scheme;
  private final String suffix;
  private final String name;
  private final JsonPointer source;

  private CredentialSpellingCases(
      SecurityScheme scheme, String suffix, String name, JsonPointer source) {
    this.scheme = scheme;
    this.suffix = suffix;
    this.name = name;
    this.source = source;
  }

  static List<CaseSketch> of(
      SecurityScheme scheme, String suffix, String name, JsonPointer source) {
    CredentialSpellingCases cases = new CredentialSpellingCases(scheme, suffix, name, source);
    List<CaseSketch> all = new ArrayList<>(cases.places());
    if (scheme instanceof SecurityScheme.Http http) {
      all.addAll(cases.schemes());
      if (!http.scheme().equalsIgnoreCase("basic")) {
        all.addAll(cases.basic());
      }
    }
    return all;
  }

  private List<CaseSketch> places() {
    List<CaseSketch> cases = new ArrayList<>();
    String header = EditCredential.CredentialPlace.of(scheme).name();
    if (scheme instanceof SecurityScheme.ApiKey key && key.in() != ParameterIn.HEADER) {
      return cases;
    }
    String freely = "with the name of the credential's header in ";
    String why = " letter case, which does not matter (RFC 9110, section 5.1),";
    cases.add(served("credential-name-other-case", freely + "other" + why, How.NAME_CASE));
    cases.add(served("credential-name-title-case", freely + "title" + why, title(header)));
    if (scheme instanceof SecurityScheme.ApiKey) {
      cases.add(
          refused(
              "credential-in-query",
              "with the" + name + " in the query instead of the header",
              How.IN_QUERY));
    }
    return cases;
  }

  private List<CaseSketch> schemes() {
    String freely = "with the name of the HTTP scheme in ";
    String why = " case, which does not matter (RFC 9110, section 11.1),";
    return List.of(
        refused("no-scheme", "with the" + name + " without its HTTP scheme", How.NO_SCHEME),
        refused(
            "longer-scheme",
            "with the" + name + " under a scheme that only begins like its own",
            How.LONGER_SCHEME),
        refused("other-scheme", "with the" + name + " under another HTTP scheme", How.OTHER_SCHEME),
        served(
            "scheme-mixed-case",
            freely + "mixed" + why,
            new EditSecret(scheme, EditSecret.How.SCHEME_MIXED_CASE)),
        served("scheme-other-case", freely + "upper" + why, How.SCHEME_CASE),
        served(
            "scheme-lower-case",
            freely + "lower" + why,
            new EditSecret(scheme, EditSecret.How.SCHEME_LOWER_CASE)));
  }

  /** What a server that knows Basic takes for the same secret is not what the page asks for. */
  private List<CaseSketch> basic() {
    return List.of(
        basic("basic-user", "as the user of Basic", EditSecret.How.BASIC_USER),
        basic("basic-password", "as the password of Basic", EditSecret.How.BASIC_PASSWORD),
        basic("basic-whole", "as the whole of Basic", EditSecret.How.BASIC));
  }

  private CaseSketch basic(String variant, String how, EditSecret.How edit) {
    return CredentialCases.refused(
        variant + suffix, "with the" + name + " " + how, source, new EditSecret(scheme, edit));
  }

  private CaseSketch refused(String variant, String how, How edit) {
    return CredentialCases.refused(variant + suffix, how, source, new EditCredential(scheme, edit));
  }

  private CaseSketch served(String variant, String how, How edit) {
    return served(variant, how, new EditCredential(scheme, edit));
  }

  private CaseSketch served(String variant, String how, RequestEdit edit) {
    return CaseSketch.served(variant + suffix, "A valid request " + how, source, edit);
  }

  private static RequestEdit title(String header) {
    return new EditHeaderName(header);
  }
}
