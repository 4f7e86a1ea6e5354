package dev.standin.server.http;

import dev.standin.server.http.Refusal.Reason;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** Words the refusals that Jersey makes by itself, asking no mapper: of headers it cannot read. */
final class WordlessRefusals implements ContainerResponseFilter {

  private final VendorAnswers answers;

  WordlessRefusals(VendorAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400 || response.hasEntity()) {
      return;
    }
    Answer answer =
        answers.answer(
            request.getUriInfo().getRequestUri().getRawPath(),
            Refusal.of(
                Reason.BAD_REQUEST,
                response.getStatus(),
                "A header has a value that cannot be read"));
    response.setStatus(answer.status());
    if (answer.body() != null) {
      response.setEntity(answer.body(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
      answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
  }
}
