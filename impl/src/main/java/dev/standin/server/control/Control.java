package dev.standin.server.control;

import dev.standin.generated.standin.model.ProblemDto;
import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.ReasonPhrases;
import dev.standin.server.api.RefusalRenderer;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.List;

/**
 * The control API. Without a token it asks for none: the server then listens on the loopback
 * address only.
 */
public record Control(SpecDocument document) implements ApiDescription {

  /** Its name among the documents and the credentials. */
  public static final String KEY = "standin";

  @Override
  public RefusalRenderer refusals() {
    return refusal -> Answer.json(refusal.status(), problem(refusal.status(), refusal.sentence()));
  }

  @Override
  public List<String> basePaths() {
    return List.of("/admin", "/health", "/metrics");
  }

  @Override
  public List<SecurityScheme> undocumentedSchemes() {
    return List.of();
  }

  @Override
  public boolean isOpenWithoutCredentials() {
    return true;
  }

  /** What it says of what went wrong. */
  static ProblemDto problem(int status, String detail) {
    return new ProblemDto(ReasonPhrases.of(status), status).detail(detail);
  }
}
