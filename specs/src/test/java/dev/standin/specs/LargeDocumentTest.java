package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of several hundred operations, with names that programs find hard, is read whole. */
@Tag("long")
class LargeDocumentTest {

  private static final int RESOURCES = 300;

  private static final List<String> NAMES =
      List.of(
          "class",
          "2fa.device",
          "Größe",
          "webhook endpoint",
          "map-entry",
          "String",
          "$type",
          "null");

  /** A resource: its path, its name, and that of its schema. */
  private static final String OPERATIONS =
      """
        /%1$s/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
          get:
            operationId: "get %2$s"
            responses:
              '200':
                description: It.
                headers: {X-Rate-Limit: {schema: {type: integer}}}
                content: {application/json: {schema: {$ref: '#/components/schemas/%3$s'}}}
              default: {$ref: '#/components/responses/Problem'}
          delete:
            operationId: "delete %2$s"
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%3$s'}}}}
            responses: {'204': {description: Gone.}, 4XX: {$ref: '#/components/responses/Problem'}}
      """;

  private static final String SCHEMA =
      """
          %1$s:
            type: object
            required: [id]
            properties:
              id: {type: string}
              "%2$s": {oneOf: [{$ref: '#/components/schemas/%1$s'}, {type: string}]}
              children: {type: array, items: {$ref: '#/components/schemas/%1$s'}}
      """;

  private static final String REST =
      """
        responses:
          Problem:
            description: Not so.
            content: {application/json: {schema: {type: object, required: [code]}}}
        securitySchemes:
          bearer: {type: http, scheme: bearer}
          key: {type: apiKey, in: header, name: X-Key}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"3.0.3", "3.1.0"})
  @Timeout(60)
  void everyOperationIsRead(String version) {
    List<String> lines = yaml(version).lines().toList();
    byte[] bytes = yaml(version).getBytes(StandardCharsets.UTF_8);
    SpecDocument document =
        SpecReader.read("large", new SpecPage("large.yaml", bytes), Optional.empty());

    assertThat(document.operations()).hasSize(2 * RESOURCES);
    assertThat(document.operations()).extracting(Operation::operationId).doesNotHaveDuplicates();
    assertThat(document.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.slots()).hasSize(2);
              assertThat(operation.security()).hasSize(2);
              int line = document.locate(operation.pointer()).line();
              assertThat(lines.get(line - 1).toUpperCase(Locale.ROOT)).contains(operation.method());
            });
    assertThat(Contract.of(document).text().lines()).hasSizeGreaterThan(10 * RESOURCES);
  }

  private static String yaml(String version) {
    StringBuilder paths = new StringBuilder();
    StringBuilder schemas = new StringBuilder();
    for (int i = 0; i < RESOURCES; i++) {
      String name = NAMES.get(i % NAMES.size()) + "_" + i;
      String schema = name.replaceAll("[^A-Za-z0-9._-]", "_");
      paths.append(OPERATIONS.formatted("things-" + i, name, schema));
      schemas.append(SCHEMA.formatted(schema, name));
    }
    return "openapi: %s\ninfo: {title: Large, version: '1'}\n".formatted(version)
        + "security: [{bearer: []}, {key: []}]\npaths:\n"
        + paths
        + "components:\n  schemas:\n"
        + schemas
        + REST;
  }
}
