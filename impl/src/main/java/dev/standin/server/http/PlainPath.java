package dev.standin.server.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/**
 * Makes JAX-RS take a path as it is. Left alone it drops what follows a semicolon in a segment, and
 * a slash at the end, so that requests would reach conversations that they do not name.
 */
@PreMatching
final class PlainPath implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    if (path.endsWith("/")) {
      throw new NotFoundException();
    }
    if (path.indexOf(';') >= 0) {
      request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path.replace(";", "%3B")).build());
    }
  }
}
