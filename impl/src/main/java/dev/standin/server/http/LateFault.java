package dev.standin.server.http;

import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;

/** Spoils an answer once everything that was asked is done. */
final class LateFault implements ContainerResponseFilter {

  /** The request's property that holds its fault. */
  static final String PROPERTY = Fault.class.getName();

  private final VendorAnswers answers;
  private final Delays delays;

  LateFault(VendorAnswers answers, Delays delays) {
    this.answers = answers;
    this.delays = delays;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object fault = request.getProperty(PROPERTY);
    if (fault instanceof Fault.Delay delay && delay.when() == When.AFTER) {
      delays.await(delay.time());
    } else if (fault instanceof Fault.Status status) {
      String path = request.getUriInfo().getRequestUri().getRawPath();
      replace(response, answers.toResponseAt(path, StatusFault.refusal(status)));
    }
  }

  private static void replace(ContainerResponseContext response, Response other) {
    response.setStatus(other.getStatus());
    response.getHeaders().clear();
    response.getHeaders().putAll(other.getHeaders());
    response.setEntity(other.getEntity(), new Annotation[0], other.getMediaType());
  }
}
