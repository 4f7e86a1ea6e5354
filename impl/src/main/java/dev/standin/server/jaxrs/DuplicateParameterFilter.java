package dev.standin.server.jaxrs;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.specs.document.ParameterIn;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;

/** Refuses a parameter that is sent twice: which of its values is meant nobody can know. */
final class DuplicateParameterFilter implements ContainerRequestFilter {

  private final List<SentParameter> parameters;

  DuplicateParameterFilter(List<SentParameter> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    for (SentParameter parameter : parameters) {
      if (timesSent(parameter, request) > 1) {
        throw new RefusedException(
            Refusal.badParameter(parameter.in(), parameter.name(), "Field has to be sent once"));
      }
    }
  }

  private static int timesSent(SentParameter parameter, ContainerRequestContext request) {
    List<String> values =
        parameter.in() == ParameterIn.QUERY
            ? request.getUriInfo().getQueryParameters().get(parameter.name())
            : request.getHeaders().get(parameter.name());
    return values == null ? 0 : values.size();
  }
}
