package dev.standin.server.jaxrs;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Refuses requests that name the server by a name of somebody else's. A browser on this machine
 * sends them for a web page whose name was made to lead here, and would show it the answers.
 */
final class LocalHostFilter implements ContainerRequestFilter {

  /** {@code localhost}, or an address, which no page can have made to lead here. */
  private static final Pattern OWN =
      Pattern.compile("(?i:localhost|[0-9.]+|\\[[0-9a-f:.]+])(?::[0-9]+)?");

  @Override
  public void filter(ContainerRequestContext request) {
    String host = request.getHeaderString(HttpHeaders.HOST);
    if (host != null && !host.isEmpty() && !OWN.matcher(host).matches()) {
      throw new RefusedException(
          Refusal.of(
              Reason.BAD_REQUEST,
              403,
              "Without an admin token this is for localhost only, by that name or its address"));
    }
  }
}
