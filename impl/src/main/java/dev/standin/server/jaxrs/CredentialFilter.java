package dev.standin.server.jaxrs;

import dev.standin.server.refusal.Credentials;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.Refusal.Reason;
import dev.standin.server.refusal.RefusedException;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a request that satisfies none of the alternatives that its operation's document lists.
 */
final class CredentialFilter implements ContainerRequestFilter {

  private final String vendor;
  private final List<SecurityAlternative> alternatives;
  private final Credentials credentials;

  CredentialFilter(String vendor, List<SecurityAlternative> alternatives, Credentials credentials) {
    this.vendor = vendor;
    this.alternatives = List.copyOf(alternatives);
    this.credentials = credentials;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (alternatives.stream().anyMatch(alternative -> satisfies(request, alternative))) {
      return;
    }
    throw new RefusedException(refusal(request).with(HttpHeaders.WWW_AUTHENTICATE, challenge()));
  }

  private Refusal refusal(ContainerRequestContext request) {
    if (schemes().stream().anyMatch(scheme -> PresentedSecret.of(scheme, request).isPresent())) {
      return Refusal.of(Reason.WRONG_CREDENTIAL, 401, "The credential is not known");
    }
    return schemes().stream().anyMatch(scheme -> PresentedSecret.isOfOther(scheme, request))
        ? Refusal.of(Reason.OTHER_SCHEME, 401, "A credential of another scheme is required")
        : Refusal.of(Reason.NO_CREDENTIAL, 401, "A credential is required");
  }

  private boolean satisfies(ContainerRequestContext request, SecurityAlternative alternative) {
    return alternative.schemes().stream()
        .allMatch(
            scheme ->
                PresentedSecret.of(scheme, request)
                    .filter(secret -> credentials.accepts(vendor, secret))
                    .isPresent());
  }

  /** RFC 9110, section 15.5.2: an answer with 401 has at least one challenge. */
  private String challenge() {
    return schemes().stream()
        .map(scheme -> "%s realm=\"%s\"".formatted(challengeScheme(scheme), vendor))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String challengeScheme(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.ApiKey) {
      // No registered scheme says "a key in a header"; this is the name in common use.
      return "ApiKey";
    }
    boolean basic = scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    return basic ? "Basic" : "Bearer";
  }

  private List<SecurityScheme> schemes() {
    return alternatives.stream().flatMap(each -> each.schemes().stream()).distinct().toList();
  }
}
