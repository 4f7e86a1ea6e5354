package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.standin.conformance.Documents;
import dev.standin.conformance.TextTargets;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real servers do, and hurts nobody, is no must. */
class MildDeparturesTest {

  private static final SpecDocument DOCUMENT =
      Documents.of(
          """
          openapi: 3.0.3
          info: {title: Groups, version: '1'}
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
                        properties: {id: {type: number}, version: {type: string}}
                responses:
                  '204': {description: done}
                  '400': {description: bad}
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

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @TempDir private Path directory;
  private final AtomicInteger last = new AtomicInteger(0xabcdef0);
  private final AtomicBoolean closed = new AtomicBoolean();

  @Test
  void areNoMust() throws IOException {
    try (SocketServer server = new SocketServer(this::answer, Set.of())) {
      List<Violation> musts =
          TextTargets.run(DOCUMENT, TextTargets.read(directory, TARGET, DOCUMENT), server.url())
              .of(CaseDeriver.derive(DOCUMENT, Set.of()), 4, verdict -> {})
              .stream()
              .flatMap(verdict -> verdict.violations().stream())
              .filter(violation -> violation.level() == Level.MUST)
              .toList();

      assertThat(musts).isEmpty();
      assertThat(closed).isTrue();
    }
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
      return status(400);
    }
    String path = FakeRequest.decode(request.path());
    if (path.matches("/groups/[^/]+/versions/")) {
      return FakeAnswer.of(200, Optional.of("application/json"), "[]");
    }
    if (!path.matches("/groups/[^/]+/versions/1")) {
      return status(404);
    }
    String body = request.body().orElse("");
    return switch (request.method()) {
      case "GET" -> FakeAnswer.of(200, Optional.of("application/json"), "{\"type\":\"DRAFT\"}");
      case "OPTIONS" -> status(204).with("Content-Length", "0");
      case "PATCH" ->
          status(request.header("Content-Type").isEmpty() ? 415 : isRight(body) ? 204 : 400);
      case "PUT" -> status(body.isEmpty() || isRight(body) ? 204 : 400);
      default -> status(405).with("Allow", "GET, PATCH, PUT");
    };
  }

  /** Whether it is an object that does not say again, or otherwise, what the path says. */
  private static boolean isRight(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject() && !json.has("id") && !json.has("version");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static FakeAnswer status(int status) {
    return FakeAnswer.of(status, Optional.empty(), "");
  }
}
