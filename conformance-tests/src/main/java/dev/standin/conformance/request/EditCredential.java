package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityScheme;
import java.util.Locale;

/** Sends a credential differently. */
public record EditCredential(SecurityScheme scheme, How how) implements RequestEdit {

  /** What is done with the credential. */
  public enum How {
    NONE,
    /** A secret that nobody was given. */
    WRONG,
    /** The right secret with something behind it. */
    LONGER,
    /** The right secret less its last character. */
    SHORTER,
    EMPTY,
    /** The right secret under another HTTP scheme. */
    OTHER_SCHEME,
    /** The right secret, the HTTP scheme in other letter case. */
    SCHEME_CASE
  }

  private static final String NOBODYS = "c3RhbmRpbi1ub2JvZHk";

  @Override
  public RequestDraft apply(RequestDraft draft) {
    CredentialPlace place = CredentialPlace.of(scheme);
    if (how == How.NONE) {
      return draft.without(place.in(), place.name());
    }
    String sent = draft.value(place.in(), place.name()).orElse("");
    return draft.with(place.in(), place.name(), edited(sent, place));
  }

  private String edited(String sent, CredentialPlace place) {
    String secret = sent.substring(Math.min(place.prefix().length(), sent.length()));
    return switch (how) {
      case NONE, EMPTY -> place.prefix().stripTrailing();
      case WRONG -> place.prefix() + NOBODYS;
      case LONGER -> sent + "x";
      case SHORTER -> sent.substring(0, Math.max(0, sent.length() - 1));
      case OTHER_SCHEME -> otherScheme(place) + secret;
      case SCHEME_CASE -> place.prefix().toUpperCase(Locale.ROOT) + secret;
    };
  }

  private static String otherScheme(CredentialPlace place) {
    return place.prefix().equalsIgnoreCase("Basic ") ? "Bearer " : "Basic ";
  }

  @Override
  public String text() {
    CredentialPlace place = CredentialPlace.of(scheme);
    String where = place.in().name().toLowerCase(Locale.ROOT) + " " + place.name();
    return switch (how) {
      case NONE -> "without " + where;
      case WRONG -> where + " of nobody";
      case LONGER -> where + " with a character more";
      case SHORTER -> where + " with a character less";
      case EMPTY -> where + " without a secret";
      case OTHER_SCHEME -> where + ": " + otherScheme(place).strip();
      case SCHEME_CASE -> where + ": " + place.prefix().strip().toUpperCase(Locale.ROOT);
    };
  }

  /** Where a scheme's secret is sent, and what stands before it. */
  record CredentialPlace(ParameterIn in, String name, String prefix) {

    static CredentialPlace of(SecurityScheme scheme) {
      if (scheme instanceof SecurityScheme.ApiKey key) {
        return new CredentialPlace(key.in(), key.parameterName(), "");
      }
      String word = scheme instanceof SecurityScheme.Http http ? http.scheme() : "bearer";
      String capitalized = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      return new CredentialPlace(ParameterIn.HEADER, "Authorization", capitalized + " ");
    }
  }
}
