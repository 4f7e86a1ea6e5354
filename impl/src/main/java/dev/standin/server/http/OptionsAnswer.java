package dev.standin.server.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import java.util.TreeSet;

/**
 * Answers OPTIONS with the allowed methods and no body (RFC 9110, section 9.3.7). Jersey's own
 * answer repeats them as plain text, which is no vendor's form.
 */
final class OptionsAnswer implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && response.getStatus() == Status.OK.getStatusCode()) {
      String allowed = String.join(", ", new TreeSet<>(response.getAllowedMethods()));
      response.setStatus(Status.NO_CONTENT.getStatusCode());
      response.setEntity(null);
      response.getHeaders().clear();
      response.getHeaders().add("Allow", allowed);
    }
  }
}
