package dev.standin.server.openhands;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a caller whose path ends in a slash to the path without it, before anything is asked. */
public final class TrailingSlash implements ContainerRequestFilter {

  private static final Pattern CONVERSATION = Pattern.compile("(/api/conversations/[^/]+)/+");

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    Matcher path = CONVERSATION.matcher(uri.getRawPath());
    if (path.matches()) {
      request.abortWith(
          Response.temporaryRedirect(UriBuilder.fromUri(uri).replacePath(path.group(1)).build())
              .build());
    }
  }
}
