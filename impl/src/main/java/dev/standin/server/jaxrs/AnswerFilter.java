package dev.standin.server.jaxrs;

import dev.standin.generated.DocumentedResponse;
import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.exchange.Redaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the answer of whatever a resource returned, a filter refused or Jersey found wrong. */
final class AnswerFilter implements ContainerResponseFilter, ExceptionMapper<Throwable> {

  /** The request's property that holds its answer. */
  static final String ANSWER = Answer.class.getName();

  private static final Logger LOG = Logger.getLogger(AnswerFilter.class.getName());

  private final ApiDirectory directory;
  private final Redaction redaction;

  AnswerFilter(ApiDirectory directory, Redaction redaction) {
    this.directory = directory;
    this.redaction = redaction;
  }

  /**
   * What Jersey is to take for a response until it comes to this filter. With a type, so that it
   * looks for none that the client accepts: the answer has its own, and what was asked is done.
   */
  static Response response(Object entity) {
    return Response.ok(entity, MediaType.WILDCARD_TYPE).build();
  }

  @Override
  public Response toResponse(Throwable failure) {
    return response(failure);
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
    if (entity instanceof Throwable failure) {
      return refuse(request, refusal(request, failure));
    }
    int status = response.getStatus();
    if (status == 200 && request.getMethod().equals(HttpMethod.OPTIONS)) {
      // Jersey's own answer repeats the methods as plain text, which is no vendor's form.
      return Answer.empty(204)
          .with(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(response.getAllowedMethods())));
    }
    return status < 400
        ? Answer.empty(status)
        // Jersey's own refusal, of which it asks no mapper.
        : refuse(
            request,
            Refusal.of(Reason.BAD_REQUEST, status, "A header has a value that cannot be read"));
  }

  private Answer refuse(ContainerRequestContext request, Refusal refusal) {
    return directory.answer(request.getMethod(), path(request), refusal);
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawPath();
  }

  private Refusal refusal(ContainerRequestContext request, Throwable failure) {
    Refusal refusal = ExceptionRefusals.toRefusal(failure);
    if (refusal.reason() == Reason.FAILURE) {
      LOG.log(Level.SEVERE, "Failed to answer " + redaction.text(path(request)), failure);
    }
    // Jersey finds that no body at all has the wrong type; what is wrong is that there is none.
    return refusal.reason() == Reason.UNSUPPORTED_MEDIA_TYPE && hasNoBody(request)
        ? new Refusal(
            Reason.NO_BODY,
            400,
            List.of("body"),
            "A JSON body is required",
            Map.of(),
            Optional.empty())
        : refusal;
  }

  /** By the text: asked for a length as a number, Jersey fails where it is none. */
  private static boolean hasNoBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return request.getHeaderString("Transfer-Encoding") == null
        && (length == null || length.matches("0*"));
  }
}
