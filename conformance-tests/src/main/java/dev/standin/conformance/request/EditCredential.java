package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;

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
    /** The right secret with something before it. */
    PREFIXED,
    /** The right secret, its letters' case turned round; longer if it has none. */
    OTHER_CASE,
    EMPTY,
    /** The right secret under another HTTP scheme. */
    OTHER_SCHEME,
    /** The right secret, the HTTP scheme in other letter case. */
    SCHEME_CASE,
    /** The right secret without the scheme's name. */
    NO_SCHEME,
    /** The right secret under a scheme whose name begins like the right one. */
    LONGER_SCHEME,
    /** The right secret in the query instead. */
    IN_QUERY,
    /** Everything right, the header's name in other letter case. */
    NAME_CASE
  }

  private static final String NOBODYS = "c3RhbmRpbi1ub2JvZHk";

  @Override
  public RequestDraft apply(RequestDraft draft) {
    CredentialPlace place = CredentialPlace.of(scheme);
    if (how == How.NONE) {
      return draft.without(place.in(), place.name());
    }
    String sent = draft.value(place.in(), place.name()).orElse("");
    if (how == How.IN_QUERY) {
      return draft.without(place.in(), place.name()).with(ParameterIn.QUERY, place.name(), sent);
    }
    if (how == How.NAME_CASE) {
      return EditParameter.swapCaseOfName(place.name()).apply(draft);
    }
    return draft.with(place.in(), place.name(), edited(sent, place));
  }

  private String edited(String sent, CredentialPlace place) {
    String secret = sent.substring(Math.min(place.prefix().length(), sent.length()));
    return switch (how) {
      case NONE, EMPTY -> place.prefix().stripTrailing();
      case WRONG -> place.prefix() + NOBODYS;
      case PREFIXED -> place.prefix() + plain(secret, text -> "x" + text);
      case OTHER_CASE -> place.prefix() + plain(secret, EditCredential::otherCase);
      case NO_SCHEME -> secret;
      case LONGER_SCHEME -> place.prefix().strip() + "X " + secret;
      case IN_QUERY, NAME_CASE -> sent;
      case LONGER -> place.prefix() + plain(secret, text -> text + "x");
      case SHORTER ->
          place.prefix() + plain(secret, text -> text.substring(0, Math.max(0, text.length() - 1)));
      case OTHER_SCHEME -> otherScheme(place) + secret;
      case SCHEME_CASE -> place.prefix().toUpperCase(Locale.ROOT) + secret;
    };
  }

  /**
   * The secret edited before it is encoded: what is changed in Base64 may decode to the same (RFC
   * 4648, section 3.5).
   */
  private String plain(String secret, UnaryOperator<String> edit) {
    boolean basic = scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    if (!basic) {
      return edit.apply(secret);
    }
    try {
      String text = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
      String edited = edit.apply(text);
      return Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return edit.apply(secret);
    }
  }

  private static String otherCase(String secret) {
    String upper = secret.toUpperCase(Locale.ROOT);
    String other = secret.equals(upper) ? secret.toLowerCase(Locale.ROOT) : upper;
    return secret.equals(other) ? secret + "x" : other;
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
      case PREFIXED -> where + " with a character before";
      case OTHER_CASE -> where + " in other letter case";
      case NO_SCHEME -> where + " without a scheme";
      case LONGER_SCHEME -> where + ": " + place.prefix().strip() + "X";
      case IN_QUERY -> "query " + place.name() + " instead of " + where;
      case NAME_CASE -> where + ", its name in other letter case";
      case EMPTY -> where + " without a secret";
      case OTHER_SCHEME -> where + ": " + otherScheme(place).strip();
      case SCHEME_CASE -> where + ": " + place.prefix().strip().toUpperCase(Locale.ROOT);
    };
  }

  /** Where a scheme's secret is sent, and what stands before it. */
  public record CredentialPlace(ParameterIn in, String name, String prefix) {

    public static CredentialPlace of(SecurityScheme scheme) {
      if (scheme instanceof SecurityScheme.ApiKey key) {
        return new CredentialPlace(key.in(), key.parameterName(), "");
      }
      String word = scheme instanceof SecurityScheme.Http http ? http.scheme() : "bearer";
      String capitalized = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      return new CredentialPlace(ParameterIn.HEADER, "Authorization", capitalized + " ");
    }
  }
}
