package dev.standin.server.dify;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/** Knows ids that are UUIDs with hyphens only, as the router does, before anything is asked. */
public final class UuidRoute implements ContainerRequestFilter {

  private static final String CONVERSATIONS = "/v1/conversations/";

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  public void filter(ContainerRequestContext request) {
    // Decoded: a template of JAX-RS would look at the path as it was sent.
    String path = request.getUriInfo().getRequestUri().getPath();
    if (path.startsWith(CONVERSATIONS)
        && !ID.matcher(path.substring(CONVERSATIONS.length())).matches()) {
      throw new NotFoundException();
    }
  }
}
