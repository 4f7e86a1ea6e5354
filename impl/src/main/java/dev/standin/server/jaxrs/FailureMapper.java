package dev.standin.server.jaxrs;

import dev.standin.server.exchange.Redaction;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.Refusal.Reason;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a refusal of whatever went wrong. */
final class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

  private final Redaction redaction;

  /** Set by Jersey; a proxy for that of the current request. */
  @Context private UriInfo uriInfo;

  @Context private HttpHeaders headers;

  FailureMapper(Redaction redaction) {
    this.redaction = redaction;
  }

  @Override
  public Response toResponse(Throwable failure) {
    Refusal refusal = named(Failures.toRefusal(failure));
    if (refusal.reason() == Reason.FAILURE) {
      String path = uriInfo.getRequestUri().getRawPath();
      LOG.log(Level.SEVERE, "Failed to answer " + redaction.text(path), failure);
    }
    return Response.status(refusal.status()).entity(refusal).build();
  }

  /** Jersey finds that no body at all has the wrong type; what is wrong is that there is none. */
  private Refusal named(Refusal refusal) {
    return refusal.reason() == Reason.UNSUPPORTED_MEDIA_TYPE && hasNoBody()
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
  private boolean hasNoBody() {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return headers.getHeaderString("Transfer-Encoding") == null
        && (length == null || length.matches("0*"));
  }
}
