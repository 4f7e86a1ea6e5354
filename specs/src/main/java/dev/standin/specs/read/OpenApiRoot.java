package dev.standin.specs.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SpecException;
import dev.standin.specs.source.SourcedTree;
import java.util.List;

/** Tells an OpenAPI document of a version we read from its look-alikes. */
public final class OpenApiRoot {

  private static final List<String> LOOK_ALIKES =
      List.of("swagger", "arazzo", "asyncapi", "overlay", "openrpc", "$schema");

  private OpenApiRoot() {}

  /**
   * Checks the root's {@code openapi} field (OpenAPI 3.1.0, section 4.8.1).
   *
   * @return whether the document is of 3.1; if not, it is of 3.0
   * @throws SpecException if it is neither
   */
  public static boolean check(SourcedTree tree) {
    JsonNode version = tree.root().path("openapi");
    if (version.isMissingNode()) {
      throw tree.sources().error(JsonPointer.empty(), "not OpenAPI" + insteadOf(tree.root()));
    }
    boolean is31 = version.asText().matches("3\\.1\\.\\d+\\S*");
    if (!version.isTextual() || (!is31 && !version.asText().matches("3\\.0\\.\\d+\\S*"))) {
      throw tree.sources()
          .error(
              JsonPointer.compile("/openapi"),
              "`openapi: " + version.asText() + "`: only 3.0.x and 3.1.x are read, as text.");
    }
    return is31;
  }

  private static String insteadOf(JsonNode root) {
    String expected = ". A document has `openapi: 3.0.x` or `openapi: 3.1.x` at its root.";
    return LOOK_ALIKES.stream()
        .filter(root::has)
        .findFirst()
        .map(key -> " but `" + key + ": " + root.get(key).asText() + "`" + expected)
        .orElse(": the root has no `openapi`" + expected);
  }
}
