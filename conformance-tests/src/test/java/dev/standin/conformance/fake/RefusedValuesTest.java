package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.Documents;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real servers refuse for what no schema says, and that no must is made of it. */
class RefusedValuesTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /items/{item}:
              parameters: [{name: item, in: path, required: true, schema: {type: string}}]
              get:
                operationId: read
                parameters: [{name: type, in: query, schema: {type: string, enum: [file, directory]}}]
                responses: {'200': {description: one}, '400': {description: of another type}, '404': {description: none}}
              delete:
                operationId: remove
                responses: {'204': {description: gone}, '410': {description: was there}}
            /items/{item}/parent:
              parameters: [{name: item, in: path, required: true, schema: {type: string}}]
              post:
                operationId: link
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Link'}}}}
                responses: {'200': {description: linked}, '400': {description: bad}, '404': {description: none}}
            /items/{item}/file:
              parameters: [{name: item, in: path, required: true, schema: {type: string}}]
              post:
                operationId: attach
                requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {text: {type: string}, url: {type: string}}}}}}
                responses: {'200': {description: attached}, '400': {description: no content or url}, '404': {description: none}}
            /items/{item}/note:
              parameters: [{name: item, in: path, required: true, schema: {type: string}}]
              post:
                operationId: annotate
                requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: string, enum: [a, b]}}}}}}
                responses: {'200': {description: noted}, '400': {description: bad}, '404': {description: none}}
            /items/{item}/password:
              parameters: [{name: item, in: path, required: true, schema: {type: string}}]
              put:
                operationId: change
                requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {password: {type: string}, currentPassword: {type: string}}}}}}
                responses: {'204': {description: changed}, '400': {description: bad}}
            /kernels:
              post:
                operationId: start
                requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {kernel: {type: string}}}}}}
                responses: {'201': {description: started}, '400': {description: bad}, '501': {description: no such kernel here}}
          components:
            schemas:
              Link:
                type: object
                required: [parent]
                properties: {parent: {type: string, example: parent_one}, tags: {type: array, items: {type: string}}}
          """);

  private static final String TARGET =
      """
      allow: [start]
      things: {'/items/{item}': {create: {method: POST, path: /make, id: /id}}}
      """;

  @TempDir private Path directory;
  private final Set<String> items = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private TextRun run;

  @BeforeEach
  void run() throws IOException {
    run = TextRun.of(directory, DOCUMENT, TARGET, this::answer);
  }

  @Test
  void nothingIsAMust() {
    assertThat(run.musts()).isEmpty();
  }

  @Test
  void nobodyIsLockedOut() {
    assertThat(asked).noneMatch(it -> it.matches("PUT.*/password"));
    assertThat(run.verdicts())
        .filteredOn(each -> each.conformanceCase().id().toString().endsWith("/change/204/valid"))
        .singleElement()
        .satisfies(each -> assertThat(each.note()).contains("`currentPassword`", "`allow`"));
  }

  private FakeAnswer answer(FakeRequest request) {
    String[] path = request.path().split("[/?]", -1);
    asked.add(request.method() + request.path());
    if (request.path().equals("/make")) {
      String id = "i" + UUID.randomUUID();
      items.add(id);
      return FakeAnswer.json(201, "{\"id\":\"" + id + "\"}");
    }
    String asks = request.method() + " " + (path.length == 4 ? path[3] : path[1]);
    return switch (asks) {
      case "POST parent" -> linked(path[2], request);
      case "POST file" ->
          FakeAnswer.status(
              !items.contains(path[2])
                  ? 404
                  : request.body().orElse("").contains("name=") ? 200 : 400);
      case "POST note" ->
          FakeAnswer.status(
              !items.contains(path[2])
                  ? 404
                  : request
                          .json()
                          .filter(it -> it.path("text").asText().matches("[ab]"))
                          .isPresent()
                      ? 200
                      : 400);
      case "POST kernels" -> started(request);
      case "GET items" -> read(path[2], request);
      case "DELETE items" ->
          FakeAnswer.status(path.length == 3 && items.remove(path[2]) ? 204 : 404);
      default -> FakeAnswer.status(404);
    };
  }

  private FakeAnswer read(String item, FakeRequest request) {
    String type = request.query().getOrDefault("type", "file");
    return FakeAnswer.status(!type.equals("file") ? 400 : items.contains(item) ? 200 : 404);
  }

  /** What is wrong with the tags, it looks up. */
  private FakeAnswer linked(String item, FakeRequest request) {
    JsonNode body = request.json().orElse(null);
    if (body == null || !body.path("parent").isTextual()) {
      return FakeAnswer.status(400);
    }
    if (body.path("parent").asText().equals("parent_one") && !items.contains(item)) {
      return FakeAnswer.json(403, "{\"message\":\"No active parent_one\"}");
    }
    boolean right = body.path("tags").valueStream().allMatch(JsonNode::isTextual);
    return FakeAnswer.status(
        !body.path("tags").isMissingNode() && !(body.path("tags").isArray() && right) ? 404 : 200);
  }

  private static FakeAnswer started(FakeRequest request) {
    JsonNode body = request.json().orElse(null);
    if (body == null || !body.isObject()) {
      return FakeAnswer.status(400);
    }
    JsonNode kernel = body.path("kernel");
    return FakeAnswer.status(kernel.isMissingNode() ? 201 : kernel.isTextual() ? 501 : 400);
  }
}
