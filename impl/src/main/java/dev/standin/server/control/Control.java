package dev.standin.server.control;

import dev.standin.server.refusal.ApiDescription;
import dev.standin.server.refusal.RefusalRenderer;
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
    return new ControlRefusals();
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
}
