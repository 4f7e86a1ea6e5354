package dev.standin.conformance.request;

import dev.standin.specs.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Sends a secret that is wrong in one character, or spelled as another scheme has it. */
public record EditSecret(SecurityScheme scheme, How how) implements RequestEdit {

  /** What is done with the secret. */
  public enum How {
    FIRST_CHANGED,
    MIDDLE_CHANGED,
    LAST_CHANGED,
    /** Nothing, but the scheme's name is in lower case. */
    SCHEME_LOWER_CASE,
    /** The same with its case turned round. */
    SCHEME_MIXED_CASE,
    /** As user of Basic, without a password (RFC 7617, section 2). */
    BASIC_USER,
    /** As password of Basic, without a user. */
    BASIC_PASSWORD,
    /** The whole of what Basic encodes. */
    BASIC
  }

  @Override
  public RequestDraft apply(RequestDraft draft) {
    EditCredential.CredentialPlace place = EditCredential.CredentialPlace.of(scheme);
    String sent = draft.value(place.in(), place.name()).orElse("");
    String secret = sent.substring(Math.min(place.prefix().length(), sent.length()));
    return draft.with(place.in(), place.name(), edited(place.prefix(), secret));
  }

  private String edited(String prefix, String secret) {
    return switch (how) {
      case FIRST_CHANGED -> prefix + changed(secret, 0);
      case MIDDLE_CHANGED -> prefix + changed(secret, secret.length() / 2);
      case LAST_CHANGED -> prefix + changed(secret, secret.length() - 1);
      case SCHEME_LOWER_CASE -> prefix.toLowerCase(Locale.ROOT) + secret;
      case SCHEME_MIXED_CASE ->
          prefix.substring(0, 1).toLowerCase(Locale.ROOT)
              + prefix.substring(1).toUpperCase(Locale.ROOT)
              + secret;
      case BASIC_USER -> basic(secret + ":");
      case BASIC_PASSWORD -> basic(":" + secret);
      case BASIC -> basic(secret);
    };
  }

  private static String changed(String secret, int index) {
    if (secret.isEmpty()) {
      return "x";
    }
    char other = secret.charAt(index) == 'x' ? 'y' : 'x';
    return secret.substring(0, index) + other + secret.substring(index + 1);
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String text() {
    return "secret " + how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
