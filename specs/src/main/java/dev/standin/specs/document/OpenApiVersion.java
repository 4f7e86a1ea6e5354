package dev.standin.specs.document;

import static dev.standin.specs.document.SchemaKeyword.Kind.FLAG;
import static dev.standin.specs.document.SchemaKeyword.Kind.JSON;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The versions of OpenAPI that are read. What depends on the version asks here. */
public enum OpenApiVersion {
  /** OpenAPI 3.0, with a dialect of JSON Schema of its own. */
  V3_0("3.0", true),
  /** OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
  V3_1("3.1", false),
  /** OpenAPI 3.2, which adds to 3.1. What it adds is told where it is not heeded. */
  V3_2("3.2", false);

  /** Root keys of documents that are none of OpenAPI 3 and look as if they were. */
  private static final List<String> LOOK_ALIKES =
      List.of("swagger", "arazzo", "asyncapi", "overlay", "openrpc", "$schema");

  private final String text;
  private final boolean ownSchemas;
  private final Pattern pattern;

  OpenApiVersion(String text, boolean ownSchemas) {
    this.text = text;
    this.ownSchemas = ownSchemas;
    this.pattern = Pattern.compile(Pattern.quote(text) + "\\.\\d+\\S*");
  }

  /** Major and minor version: {@code 3.1}. */
  public String text() {
    return text;
  }

  /** Whether its schemas have a dialect of their own, and are not JSON Schema 2020-12. */
  public boolean hasOwnSchemas() {
    return ownSchemas;
  }

  /** Whether it adds to 3.1, which is the newest that the code generator knows. */
  public boolean addsTo31() {
    return compareTo(V3_1) > 0;
  }

  /**
   * Reads the root's {@code openapi} field (OpenAPI 3.1.0, section 4.8.1).
   *
   * @throws SpecException if it is not there or has none of these versions
   */
  public static OpenApiVersion of(SourcedTree tree) {
    JsonNode field = tree.root().path("openapi");
    if (field.isMissingNode()) {
      throw tree.sources().error(JsonPointer.empty(), "not OpenAPI" + insteadOf(tree.root()));
    }
    return Arrays.stream(values())
        .filter(version -> field.isTextual() && version.pattern.matcher(field.asText()).matches())
        .findFirst()
        .orElseThrow(
            () ->
                tree.sources()
                    .error(
                        JsonPointer.compile("/openapi"),
                        "`openapi: "
                            + field.asText()
                            + "`: only "
                            + all("", " and ")
                            + " are read, as text."));
  }

  /**
   * Whether an object with {@code $ref} is what that refers to. In 3.0 whatever stands beside it is
   * ignored (OpenAPI 3.0.3, section 4.7.23.1); in 3.1 it counts in a schema (3.1.0, section
   * 4.8.24), unless it says nothing about what is accepted.
   */
  boolean isReference(JsonNode node) {
    return node.path("$ref").isTextual()
        && (ownSchemas || node.propertyStream().allMatch(it -> isNoLimit(it.getKey())));
  }

  /** Whether a schema accepts the same without it, and nobody takes a value from it. */
  private static boolean isNoLimit(String key) {
    return key.equals("$ref")
        || SchemaKeyword.of(key)
            .filter(
                it -> it.role() == Role.WORDING || (it.role() == Role.REMARK && it.kind() == FLAG))
            .filter(it -> it.kind() != JSON && it.isEnforced())
            .isPresent();
  }

  private static String insteadOf(JsonNode root) {
    String expected = ". A document has " + all("openapi: ", " or ") + " at its root.";
    return LOOK_ALIKES.stream()
        .filter(root::has)
        .findFirst()
        .map(
            key ->
                " but `%s: %s`%s%s"
                    .formatted(
                        key,
                        root.get(key).asText(),
                        key.equals("swagger") ? ", of which swagger2openapi makes OpenAPI 3" : "",
                        expected))
        .orElse(": the root has no `openapi`" + expected);
  }

  private static String all(String before, String between) {
    String quote = before.isEmpty() ? "" : "`";
    return Arrays.stream(values())
        .map(version -> quote + before + version.text + ".x" + quote)
        .collect(Collectors.joining(between));
  }
}
