package dev.standin.server.jaxrs;

import dev.standin.generated.DocumentedResponse;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.ApiDirectory;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.Refusal.Reason;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeSet;

/** Makes the answer of whatever a resource returned, a filter refused or Jersey found wrong. */
final class AnswerFilter implements ContainerResponseFilter {

  /** The request's property that holds its answer. */
  static final String ANSWER = Answer.class.getName();

  private final ApiDirectory directory;

  AnswerFilter(ApiDirectory directory) {
    this.directory = directory;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    request.setProperty(ANSWER, answer(request, response));
    // The answer has its bytes: Jersey has nothing to write.
    response.setEntity(null);
  }

  private Answer answer(ContainerRequestContext request, ContainerResponseContext response) {
    Object entity = response.getEntity();
    if (entity instanceof DocumentedResponse documented) {
      return Answer.of(documented);
    }
    if (entity instanceof Answer answer) {
      return answer;
    }
    if (entity instanceof Refusal refusal) {
      return refuse(request, refusal);
    }
    int status = response.getStatus();
    if (status == 200 && request.getMethod().equals(HttpMethod.OPTIONS)) {
      // Jersey's own answer repeats the methods as plain text, which is no vendor's form.
      return Answer.empty(204)
          .with(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(response.getAllowedMethods())));
    }
    if (entity != null) {
      MediaType type = response.getMediaType();
      return Answer.of(status, type == null ? MediaType.APPLICATION_JSON : type.toString(), entity);
    }
    return status < 400
        ? Answer.empty(status)
        // Jersey's own refusal, of which it asks no mapper.
        : refuse(
            request,
            Refusal.of(Reason.BAD_REQUEST, status, "A header has a value that cannot be read"));
  }

  private Answer refuse(ContainerRequestContext request, Refusal refusal) {
    return directory.answer(
        request.getMethod(), request.getUriInfo().getRequestUri().getRawPath(), refusal);
  }
}
