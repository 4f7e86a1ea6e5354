package dev.standin.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.util.List;
import java.util.Optional;

/** An API whose document has these operations and nothing else. */
public record TestApi(SpecDocument document) implements ApiDescription {

  /**
   * Makes one.
   *
   * @param server the path of its server; empty for none
   */
  public static TestApi of(String key, String server, String... paths) {
    StringBuilder text = new StringBuilder("openapi: 3.0.3\npaths:\n");
    for (String path : paths) {
      text.append("  '%s':\n    get: {responses: {'204': {description: x}}".formatted(path));
      if (path.contains("{")) {
        String name = path.replaceAll(".*\\{|}.*", "");
        text.append(", parameters: [{name: ").append(name);
        text.append(", in: path, required: true, schema: {type: string}}]");
      }
      text.append("}\n");
    }
    text.append(server.isEmpty() ? "" : "servers: [{url: 'http://localhost" + server + "'}]\n");
    SpecPage page = new SpecPage(key, text.toString().getBytes(UTF_8));
    return new TestApi(SpecReader.read(key, page, Optional.empty()));
  }

  @Override
  public RefusalRenderer refusals() {
    return refusal -> Answer.empty(refusal.status());
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
