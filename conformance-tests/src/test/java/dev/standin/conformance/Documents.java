package dev.standin.conformance;

import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Documents written for a test. */
public final class Documents {

  private Documents() {}

  /** The document in the text of an OpenAPI file, of the vendor {@code shop}. */
  public static SpecDocument of(String yaml) {
    return SpecReader.read(
        "shop", new SpecPage("shop.yaml", yaml.getBytes(StandardCharsets.UTF_8)), Optional.empty());
  }

  /** The document of OpenAPI 3.0 that goes on like this behind its title. */
  public static SpecDocument openApi30(String yaml) {
    return of("openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\n" + yaml);
  }

  /** The text of {@code shop.yaml}: all methods, of things of several kinds. */
  public static String shop() {
    try (InputStream in =
        Objects.requireNonNull(Documents.class.getResourceAsStream("/shop.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a document of OpenAPI 3.0, in flow style, in the words of 3.1. */
  public static String in31(String yaml) {
    return yaml.replaceFirst("openapi: 3\\.0\\.3", "openapi: 3.1.0")
        .replaceAll("minimum: (\\S+), exclusiveMinimum: true", "exclusiveMinimum: $1")
        .replaceAll("type: (\\w+)((, \\w+: \\w+)*), nullable: true", "type: [$1, 'null']$2")
        .replaceAll("nullable: true,?\\s+\\w+Of: \\[([^\\]]*)]", "anyOf: [$1, {type: 'null'}]");
  }

  /** A document with one operation, {@code DELETE /items/{id}}, that has these responses. */
  public static SpecDocument withResponses(String... statuses) {
    StringBuilder yaml =
        new StringBuilder(
            """
            paths:
              /items/{id}:
                delete:
                  operationId: deleteItem
                  security: [{key: []}]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                    - {name: force, in: query, schema: {type: boolean}}
                  responses:
            """);
    for (String status : statuses) {
      yaml.append("        '%s': {description: x}\n".formatted(status));
    }
    yaml.append("components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key}}}\n");
    return openApi30(yaml.toString());
  }
}
