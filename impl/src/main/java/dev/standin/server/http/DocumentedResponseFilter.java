package dev.standin.server.http;

import dev.standin.generated.DocumentedResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Turns the typed response that a resource returned into status and body. */
final class DocumentedResponseFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof DocumentedResponse documented) {
      response.setStatus(documented.status());
      response.setEntity(documented.body());
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      if (documented.mediaType() != null) {
        response.getHeaders().add(HttpHeaders.CONTENT_TYPE, documented.mediaType());
      }
    }
  }
}
