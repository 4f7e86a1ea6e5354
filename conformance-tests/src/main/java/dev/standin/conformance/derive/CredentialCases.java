package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.Subject;
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
          own.spellings();
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

  private static CaseBuilder chosen(String names) {
    return names.isEmpty()
        ? CaseBuilder.served(
            "without-credential",
            "A valid request without a credential, where the page leaves the choice,")
        : CaseBuilder.served(
            "with-credential-" + CaseContext.slug(names),
            "A valid request with the credential `" + names + "`, one of those to choose from,");
  }

  private void basics() {
    refused("no-credential", "without the", CredentialEdits.without(scheme));
    refused("wrong-credential", "with a wrong", CredentialEdits.nobodys(scheme));
    refused("empty-credential", "with an empty", CredentialEdits.empty(scheme));
  }

  private void spellings() {
    secret("longer-credential", "with a character too many in the", TextChange.longer("x"));
    secret("shorter-credential", "with a character too few in the", TextChange.SHORTER);
    secret("prefixed-credential", "with a character before the", TextChange.prefixed("x"));
    secret("other-case-credential", "with other letter case in the", TextChange.OTHER_CASE);
    secret(
        "first-character-of-credential",
        "with another first character in the",
        TextChange.FIRST_CHANGED);
    secret(
        "middle-character-of-credential",
        "with another middle character in the",
        TextChange.MIDDLE_CHANGED);
    secret(
        "last-character-of-credential",
        "with another last character in the",
        TextChange.LAST_CHANGED);
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
      schemeNames();
      if (!http.scheme().equalsIgnoreCase("basic")) {
        basic();
      }
    }
  }

  private void schemeNames() {
    boolean basic =
        scheme instanceof SecurityScheme.Http http && http.scheme().equalsIgnoreCase("basic");
    String caseless = "which does not matter (RFC 9110, section 11.1),";
    refused("no-scheme", "without its HTTP scheme, with the", schemeName(name -> ""));
    refused(
        "longer-scheme",
        "under a scheme that only begins like its own, with the",
        schemeName(name -> name + "X"));
    refused(
        "other-scheme",
        "under another HTTP scheme, with the",
        schemeName(name -> basic ? "Bearer" : "Basic"));
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

  /** What a server that knows Basic takes for the same secret is not what the page asks for. */
  private void basic() {
    refused("basic-user", "as the user of Basic, with the", asBasic(secret -> secret + ":"));
    refused(
        "basic-password", "as the password of Basic, with the", asBasic(secret -> ":" + secret));
    refused("basic-whole", "as the whole of Basic, with the", asBasic(secret -> secret));
  }

  private RequestEdit schemeName(UnaryOperator<String> other) {
    return CredentialEdits.schemeName(scheme, other);
  }

  private RequestEdit asBasic(UnaryOperator<String> pair) {
    return CredentialEdits.asBasic(scheme, pair);
  }

  private void secret(String variant, String how, TextChange change) {
    refused(variant, how, CredentialEdits.secret(scheme, change));
  }

  private void refused(String variant, String how, RequestEdit edit) {
    cases.add(
        CaseBuilder.refused(
                variant + suffix,
                "A request " + how + " credential `" + scheme.name() + "`",
                Situation.NOT_AUTHENTICATED)
            .at(source)
            .with(edit));
  }

  private void served(String variant, String what, RequestEdit edit) {
    cases.add(
        CaseBuilder.served(variant + suffix, "A valid request with the " + what)
            .at(source)
            .with(edit));
  }
}
