package dev.standin.server.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.Optional;

/** Where a request carries the secret of a security scheme. */
final class PresentedSecret {

  private PresentedSecret() {}

  /** The secret, or empty where the request has none for this scheme. */
  static Optional<String> of(SecurityScheme scheme, ContainerRequestContext request) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      return ofApiKey(key, request);
    }
    if (scheme instanceof SecurityScheme.Http http) {
      return ofAuthorization(http.scheme(), request);
    }
    // OAuth 2 and OpenID Connect send their tokens as Bearer (RFC 6750, section 2.1).
    return ofAuthorization("bearer", request);
  }

  /** Whether the request has a credential where this scheme has its own, but of another scheme. */
  static boolean isOfOther(SecurityScheme scheme, ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return !(scheme instanceof SecurityScheme.ApiKey)
        && header != null
        && header.strip().indexOf(' ') > 0
        && of(scheme, request).isEmpty();
  }

  private static Optional<String> ofApiKey(
      SecurityScheme.ApiKey key, ContainerRequestContext request) {
    String name = key.parameterName();
    if (key.in() == ParameterIn.QUERY) {
      return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(name));
    }
    if (key.in() == ParameterIn.COOKIE) {
      return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
    }
    return Optional.ofNullable(request.getHeaderString(name));
  }

  private static Optional<String> ofAuthorization(String scheme, ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    String sent = header.strip();
    int space = sent.indexOf(' ');
    // The scheme is compared without regard to case (RFC 9110, section 11.1).
    if (space < 0 || !sent.substring(0, space).equalsIgnoreCase(scheme)) {
      return Optional.empty();
    }
    String secret = sent.substring(space).stripLeading();
    return scheme.equals("basic") ? decodeBasic(secret) : Optional.of(secret);
  }

  private static Optional<String> decodeBasic(String encoded) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(encoded), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
