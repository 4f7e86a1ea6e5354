package dev.standin.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** Turns the answer that a resource returned into status, headers and body. */
final class AnswerFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Answer answer) {
      response.setStatus(answer.status());
      if (answer.body() == null) {
        response.setEntity(null);
      } else {
        response.setEntity(answer.body(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
      }
      answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
  }
}
