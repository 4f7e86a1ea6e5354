package dev.standin.server.http;

import dev.standin.specs.ParameterIn;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;

/** Refuses a parameter that is sent twice: which of its values is meant nobody can know. */
final class OncePerRequest implements ContainerRequestFilter {

  private final List<SentParameter> parameters;
  private final String vendor;
  private final VendorAnswers answers;

  OncePerRequest(List<SentParameter> parameters, String vendor, VendorAnswers answers) {
    this.parameters = List.copyOf(parameters);
    this.vendor = vendor;
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    parameters.stream()
        .filter(parameter -> timesSent(parameter, request) > 1)
        .findFirst()
        .map(p -> Refusal.badParameter(p.in(), p.name(), "Field has to be sent once"))
        .ifPresent(refusal -> request.abortWith(answers.toResponse(vendor, refusal)));
  }

  private static int timesSent(SentParameter parameter, ContainerRequestContext request) {
    List<String> values =
        parameter.in() == ParameterIn.QUERY
            ? request.getUriInfo().getQueryParameters().get(parameter.name())
            : request.getHeaders().get(parameter.name());
    return values == null ? 0 : values.size();
  }
}
