package dev.standin.conformance.request;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Credentials left out, chosen among alternatives, and sent differently. */
public final class CredentialEdits {

  private static final String NOBODYS = "c3RhbmRpbi1ub2JvZHk";

  private static final String CREDENTIAL = "credential";

  private CredentialEdits() {}

  /** The header field that a scheme's secret is sent in; empty if it is sent elsewhere. */
  public static Optional<Header> header(SecurityScheme scheme, String secret) {
    CredentialPlace place = CredentialPlace.of(scheme);
    return place.in() == ParameterIn.HEADER
        ? Optional.of(new Header(place.name(), place.prefix() + secret))
        : Optional.empty();
  }

  /** No credential at all. */
  public static RequestEdit none(List<SecurityAlternative> all) {
    return only(all, new SecurityAlternative(List.of()));
  }

  /**
   * The credentials of one alternative and of no other.
   *
   * @param all every alternative of the operation
   * @param chosen the one to send; without schemes for none at all
   */
  public static RequestEdit only(List<SecurityAlternative> all, SecurityAlternative chosen) {
    String text =
        chosen.schemes().isEmpty()
            ? "without any credential"
            : "credential "
                + chosen.schemes().stream()
                    .map(SecurityScheme::name)
                    .collect(Collectors.joining(", "));
    return new RequestEdit(CREDENTIAL, text, draft -> sending(draft, all, chosen));
  }

  private static RequestDraft sending(
      RequestDraft draft, List<SecurityAlternative> all, SecurityAlternative chosen) {
    RequestDraft edited = draft;
    for (SecurityAlternative alternative : all) {
      for (SecurityScheme scheme : alternative.schemes()) {
        CredentialPlace place = CredentialPlace.of(scheme);
        edited = edited.without(place.in(), place.name());
      }
    }
    for (SecurityScheme scheme : chosen.schemes()) {
      String secret = draft.inputs().secrets().get(scheme.name());
      if (secret == null) {
        throw new UnavailableException(
            "the target file has no secret for `" + scheme.name() + "` under `credentials`");
      }
      CredentialPlace place = CredentialPlace.of(scheme);
      edited = edited.with(place.in(), place.name(), place.prefix() + secret);
    }
    return edited;
  }

  public static RequestEdit without(SecurityScheme scheme) {
    CredentialPlace place = CredentialPlace.of(scheme);
    return new RequestEdit(
        CREDENTIAL, "without " + place.text(), draft -> draft.without(place.in(), place.name()));
  }

  /** A secret that nobody was given. */
  public static RequestEdit nobodys(SecurityScheme scheme) {
    return edit(scheme, " of nobody", (prefix, secret) -> prefix + NOBODYS);
  }

  public static RequestEdit empty(SecurityScheme scheme) {
    return edit(scheme, " without a secret", (prefix, secret) -> prefix.stripTrailing());
  }

  /** The secret changed before it is encoded: what is changed in Base64 may decode to the same. */
  public static RequestEdit secret(SecurityScheme scheme, TextChange change) {
    boolean basic = scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    return edit(
        scheme,
        " " + change.text(),
        (prefix, secret) ->
            prefix + (basic ? inBase64(secret, change::apply) : change.apply(secret)));
  }

  /** The right secret behind another name of an HTTP scheme; without one if that is empty. */
  public static RequestEdit schemeName(SecurityScheme scheme, UnaryOperator<String> other) {
    String name = CredentialPlace.of(scheme).prefix().strip();
    String changed = other.apply(name);
    return edit(
        scheme,
        changed.isEmpty() ? " without a scheme" : ": " + changed,
        (prefix, secret) -> (changed + " " + secret).stripLeading());
  }

  /** The right secret as what Basic encodes (RFC 7617, section 2). */
  public static RequestEdit asBasic(SecurityScheme scheme, UnaryOperator<String> pair) {
    return edit(
        scheme,
        " as Basic " + pair.apply("…"),
        (prefix, secret) ->
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(pair.apply(secret).getBytes(StandardCharsets.UTF_8)));
  }

  /** The right secret in the query instead of a header. */
  public static RequestEdit inQuery(SecurityScheme scheme) {
    CredentialPlace place = CredentialPlace.of(scheme);
    return new RequestEdit(
        CREDENTIAL,
        "query " + place.name() + " instead of " + place.text(),
        draft ->
            draft
                .without(place.in(), place.name())
                .with(
                    ParameterIn.QUERY,
                    place.name(),
                    draft.value(place.in(), place.name()).orElse("")));
  }

  /** The name of the header in which the scheme is sent, in other letter case. */
  public static RequestEdit otherCaseOfName(SecurityScheme scheme) {
    return ParameterEdits.otherCaseOfName(CredentialPlace.of(scheme).name());
  }

  private static RequestEdit edit(
      SecurityScheme scheme, String how, BinaryOperator<String> ofPrefixAndSecret) {
    CredentialPlace place = CredentialPlace.of(scheme);
    return new RequestEdit(
        CREDENTIAL,
        place.text() + how,
        draft -> {
          String sent = draft.value(place.in(), place.name()).orElse("");
          String secret = sent.substring(Math.min(place.prefix().length(), sent.length()));
          return draft.with(
              place.in(), place.name(), ofPrefixAndSecret.apply(place.prefix(), secret));
        });
  }

  private static String inBase64(String secret, UnaryOperator<String> change) {
    try {
      String text = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
      byte[] changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(changed);
    } catch (IllegalArgumentException e) {
      return change.apply(secret);
    }
  }

  /** Where a scheme's secret is sent, and what stands before it. */
  private record CredentialPlace(ParameterIn in, String name, String prefix) {

    static CredentialPlace of(SecurityScheme scheme) {
      if (scheme instanceof SecurityScheme.ApiKey key) {
        return new CredentialPlace(key.in(), key.parameterName(), "");
      }
      String word = scheme instanceof SecurityScheme.Http http ? http.scheme() : "bearer";
      String capitalized = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      return new CredentialPlace(ParameterIn.HEADER, "Authorization", capitalized + " ");
    }

    String text() {
      return in.name().toLowerCase(Locale.ROOT) + " " + name;
    }
  }
}
