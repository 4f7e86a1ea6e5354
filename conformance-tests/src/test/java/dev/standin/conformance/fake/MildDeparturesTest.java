package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.Documents;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real servers do, and hurts nobody, is no must. */
class MildDeparturesTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /groups/{group}/versions/{version}:
              parameters:
                - {name: group, in: path, required: true, schema: {type: string}}
                - {name: version, in: path, required: true, schema: {type: string}}
              get:
                operationId: readVersion
                responses:
                  '200':
                    description: one
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Version'}}
                  '404': {description: none}
              patch:
                operationId: changeVersion
                requestBody:
                  required: true
                  content: {application/json: {schema: {type: object}}}
                responses:
                  '204': {description: done}
                  '400': {description: bad}
                  '404': {description: none}
              put:
                operationId: putVersion
                requestBody:
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          id: {type: number}
                          version: {type: string}
                          size: {type: integer}
                          name: {type: string}
                responses:
                  '204': {description: done}
                  '422': {description: bad}
                  '404': {description: none}
          components:
            schemas:
              Version:
                oneOf: [{$ref: '#/components/schemas/Draft'}, {$ref: '#/components/schemas/Final'}]
                discriminator:
                  propertyName: type
                  mapping: {DRAFT: '#/components/schemas/Draft', FINAL: '#/components/schemas/Final'}
              Draft: {type: object, properties: {type: {type: string}}}
              Final: {type: object, properties: {type: {type: string}}}
          """);

  private static final String TARGET =
      """
      things:
        /groups/{group}/versions/{version}:
          create:
            method: POST
            path: /make
            id: {match: "^."}
            values: {group: {match: "[^ ]+$"}}
      """;

  @TempDir private Path directory;
  private final AtomicInteger last = new AtomicInteger(0xabcdef0);
  private final AtomicBoolean closed = new AtomicBoolean();

  @Test
  void areNoMust() throws IOException {
    assertThat(TextRun.ofSome(directory, DOCUMENT, TARGET, this::answer).musts()).isEmpty();
    assertThat(closed).isTrue();
  }

  private Optional<FakeAnswer> answer(FakeRequest request) {
    if (request.path().equals("/make")) {
      String group = Integer.toHexString(last.addAndGet(7919));
      return Optional.of(FakeAnswer.of(201, Optional.of("text/plain"), "1 in " + group));
    }
    boolean lowerCase = request.method().matches("[a-z]+");
    boolean first = request.method().equals("GET") && closed.compareAndSet(false, true);
    return lowerCase || first ? Optional.empty() : Optional.of(answered(request));
  }

  private static FakeAnswer answered(FakeRequest request) {
    if (request.header("Host").isEmpty()) {
      return FakeAnswer.status(400);
    }
    String path = FakeRequest.decode(request.path());
    if (path.matches("/groups/[^/]+/versions/")) {
      return FakeAnswer.json(200, "[]");
    }
    if (!path.matches("/groups/[^/]+/versions/1")) {
      return FakeAnswer.status(404);
    }
    return switch (request.method()) {
      case "GET" -> FakeAnswer.json(200, "{\"type\":\"DRAFT\"}");
      case "OPTIONS" -> FakeAnswer.status(204).with("Content-Length", "0");
      case "PATCH" ->
          FakeAnswer.status(
              request.header("Content-Type").isEmpty() ? 415 : isRight(request) ? 204 : 400);
      case "PUT" -> FakeAnswer.status(request.body().isEmpty() ? 204 : put(request));
      default -> FakeAnswer.status(405).with("Allow", "GET, PATCH, PUT");
    };
  }

  /** As FastAPI does: values are read as what they say, and what is no JSON is no bad value. */
  private static int put(FakeRequest request) {
    if (request.json().isEmpty()) {
      return 400;
    }
    JsonNode json = request.json().get();
    JsonNode size = json.path("size");
    boolean isWhole =
        size.isMissingNode()
            || size.isBoolean()
            || size.isIntegralNumber()
            || size.asText().matches("\\d+");
    JsonNode name = json.path("name");
    boolean isText = name.isMissingNode() || (name.isValueNode() && !name.isNull());
    return isRight(request) && isWhole && isText ? 204 : 422;
  }

  /** Whether it is an object that does not say again, or otherwise, what the path says. */
  private static boolean isRight(FakeRequest request) {
    return request
        .json()
        .filter(json -> json.isObject() && !json.has("id") && !json.has("version"))
        .isPresent();
  }
}
