package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.request.TextChange;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The credential left out, wrong in one way at a time, and right but spelled freely. */
final class CredentialCases {

  private final SecurityScheme scheme;
  private final String suffix;
  private final JsonPointer source;
  private final List<CaseBuilder> cases = new ArrayList<>();

  private CredentialCases(SecurityScheme scheme, String suffix, JsonPointer source) {
    this.scheme = scheme;
    this.suffix = suffix;
    this.source = source;
  }

  static List<CaseBuilder> of(CaseContext context) {
    List<SecurityAlternative> all = context.operation().security();
    JsonPointer source = context.operation().pointer();
    boolean anonymous = asked(context).isEmpty();
    List<CaseBuilder> cases = new ArrayList<>();
    if (!anonymous && context.hasId()) {
      cases.add(
          CaseBuilder.about(
              Subject.ASKED_BY_ANOTHER,
              "other-tenant",
              "A conversation that belongs to another tenant than the credential",
              Situation.ANOTHER_TENANTS,
              Effect.KEPT));
    }
    boolean takesBasic =
        all.stream().flatMap(it -> it.schemes().stream()).anyMatch(CredentialCases::isBasic);
    Set<String> named = new HashSet<>();
    for (SecurityAlternative alternative : all) {
      List<RequestEdit> first =
          all.size() == 1 ? List.of() : List.of(CredentialEdits.only(all, alternative));
      boolean plain = alternative.equals(all.get(0)) && alternative.schemes().size() == 1;
      String names =
          alternative.schemes().stream().map(SecurityScheme::name).collect(Collectors.joining("-"));
      if (all.size() > 1) {
        cases.add(chosen(names).at(source).after(first));
      }
      for (SecurityScheme scheme : anonymous ? List.<SecurityScheme>of() : alternative.schemes()) {
        String suffix = plain ? "" : "-" + CaseContext.slug(scheme.name());
        // A scheme that is part of two alternatives is broken in each.
        String further = named.add(suffix) ? suffix : suffix + "-in-" + CaseContext.slug(names);
        CredentialCases own = new CredentialCases(scheme, further, source);
        own.basics();
        if (context.isFirstOfItsMethod()) {
          own.spellings(takesBasic);
        }
        own.cases.forEach(each -> cases.add(each.after(first)));
      }
    }
    return cases;
  }

  /** What has to be sent; empty if a request without a credential is served too. */
  static Optional<SecurityAlternative> asked(CaseContext context) {
    List<SecurityAlternative> all = context.operation().security();
    boolean anonymous = all.stream().anyMatch(alternative -> alternative.schemes().isEmpty());
    return anonymous ? Optional.empty() : all.stream().findFirst();
  }

  private static boolean isBasic(SecurityScheme scheme) {
    return scheme instanceof SecurityScheme.Http http && http.scheme().equalsIgnoreCase("basic");
  }

  private static CaseBuilder chosen(String names) {
    return names.isEmpty()
        ? CaseBuilder.served(
            "without-credential", "without a credential, where the page leaves the choice,")
        : CaseBuilder.served(
            "with-credential-" + CaseContext.slug(names),
            "with the credential `" + names + "`, one of those to choose from,");
  }

  private void basics() {
    refused("no-credential", "without the", CredentialEdits.without(scheme));
    refused("wrong-credential", "with a wrong", CredentialEdits.nobodys(scheme));
    refused("empty-credential", "with an empty", CredentialEdits.empty(scheme));
  }

  /**
   * @param takesBasic whether Basic is among the schemes to choose from, and the secret may be
   *     right
   */
  private void spellings(boolean takesBasic) {
    // The user of Basic stands first: with a wrong password it may be locked out.
    if (!isBasic(scheme)) {
      endings();
    }
    refused(
        "prefixed-credential",
        "with a character before the",
        CredentialEdits.secret(scheme, TextChange.prefixed("x")));
    secret("first-character-of-credential", "another first character", TextChange.FIRST_CHANGED);
    boolean key = scheme instanceof SecurityScheme.ApiKey;
    if (!(scheme instanceof SecurityScheme.ApiKey k && k.in() != ParameterIn.HEADER)) {
      served(
          "credential-name-other-case",
          "name of the credential's header in other letter case, which does not matter (RFC 9110,"
              + " section 5.1),",
          CredentialEdits.otherCaseOfName(scheme));
      if (key) {
        refused(
            "credential-in-query",
            "with, in the query instead of the header, the",
            CredentialEdits.inQuery(scheme));
      }
    }
    if (scheme instanceof SecurityScheme.Http http) {
      schemeNames(isBasic(http) ? "Bearer" : "Basic");
      if (!takesBasic) {
        basic();
      }
    }
  }

  private void endings() {
    secret("longer-credential", "a character too many", TextChange.longer("x"));
    secret("shorter-credential", "a character too few", TextChange.SHORTER);
    secret("other-case-credential", "other letter case", TextChange.OTHER_CASE);
    secret("middle-character-of-credential", "another middle character", TextChange.MIDDLE_CHANGED);
    secret("last-character-of-credential", "another last character", TextChange.LAST_CHANGED);
  }

  private void schemeNames(String other) {
    String caseless = "which does not matter (RFC 9110, section 11.1),";
    refused("no-scheme", "without its HTTP scheme, with the", schemeName(name -> ""));
    refused(
        "longer-scheme",
        "under a scheme that only begins like its own, with the",
        schemeName(name -> name + "X"));
    refused("other-scheme", "under another HTTP scheme, with the", schemeName(name -> other));
    served(
        "scheme-mixed-case",
        "name of the HTTP scheme in mixed case, " + caseless,
        schemeName(
            name ->
                name.substring(0, 1).toLowerCase(Locale.ROOT)
                    + name.substring(1).toUpperCase(Locale.ROOT)));
    served(
        "scheme-lower-case",
        "name of the HTTP scheme in lower case, " + caseless,
        schemeName(name -> name.toLowerCase(Locale.ROOT)));
  }

  private RequestEdit schemeName(UnaryOperator<String> other) {
    return CredentialEdits.schemeName(scheme, other);
  }

  /** What a server that knows Basic takes for the same secret is not what the page asks for. */
  private void basic() {
    basic("user", secret -> secret + ":");
    basic("password", secret -> ":" + secret);
    basic("whole", secret -> secret);
  }

  private void basic(String part, UnaryOperator<String> pair) {
    refused(
        "basic-" + part,
        "as the " + part + " of Basic, with the",
        CredentialEdits.asBasic(scheme, pair));
  }

  private void secret(String variant, String what, TextChange change) {
    refused(variant, "with " + what + " in the", CredentialEdits.secret(scheme, change));
  }

  private void refused(String variant, String how, RequestEdit edit) {
    cases.add(
        CaseBuilder.refused(
                variant + suffix,
                "A request " + how + " credential `" + scheme.name() + "`",
                Situation.NOT_AUTHENTICATED,
                edit)
            .at(source));
  }

  private void served(String variant, String what, RequestEdit edit) {
    cases.add(CaseBuilder.served(variant + suffix, "with the " + what, edit).at(source));
  }
}
