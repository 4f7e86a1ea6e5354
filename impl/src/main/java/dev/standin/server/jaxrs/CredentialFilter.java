package dev.standin.server.jaxrs;

import dev.standin.server.api.Credentials;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses a request that satisfies none of the alternatives that its operation's document lists.
 */
final class CredentialFilter implements ContainerRequestFilter {

  private final String vendor;
  private final List<SecurityAlternative> alternatives;
  private final Credentials credentials;
  private final Set<SecurityScheme> schemes;
  private final String challenge;

  CredentialFilter(String vendor, List<SecurityAlternative> alternatives, Credentials credentials) {
    this.vendor = vendor;
    this.alternatives = List.copyOf(alternatives);
    this.credentials = credentials;
    this.schemes =
        alternatives.stream()
            .flatMap(each -> each.schemes().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    // RFC 9110, section 15.5.2: an answer with 401 has at least one challenge.
    this.challenge =
        schemes.stream()
            .map(scheme -> "%s realm=\"%s\"".formatted(challengeScheme(scheme), vendor))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    for (SecurityAlternative alternative : alternatives) {
      if (satisfies(request, alternative)) {
        return;
      }
    }
    throw new RefusedException(refusal(request).with(HttpHeaders.WWW_AUTHENTICATE, challenge));
  }

  private Refusal refusal(ContainerRequestContext request) {
    if (schemes.stream().anyMatch(scheme -> PresentedSecret.of(scheme, request).isPresent())) {
      return Refusal.of(Reason.WRONG_CREDENTIAL, 401, "The credential is not known");
    }
    return schemes.stream().anyMatch(scheme -> PresentedSecret.isOfOther(scheme, request))
        ? Refusal.of(Reason.OTHER_SCHEME, 401, "A credential of another scheme is required")
        : Refusal.of(Reason.NO_CREDENTIAL, 401, "A credential is required");
  }

  private boolean satisfies(ContainerRequestContext request, SecurityAlternative alternative) {
    for (SecurityScheme scheme : alternative.schemes()) {
      Optional<String> secret = PresentedSecret.of(scheme, request);
      if (secret.isEmpty() || !credentials.accepts(vendor, secret.get())) {
        return false;
      }
    }
    return true;
  }

  private static String challengeScheme(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.ApiKey) {
      // No registered scheme says "a key in a header"; this is the name in common use.
      return "ApiKey";
    }
    String name = scheme instanceof SecurityScheme.Http http ? http.scheme() : "bearer";
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
