package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.Conclusion;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real servers were seen to do that is no fault, and what a run must not do to them. */
class RealServersTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          security: [{key: []}]
          paths:
            /groups:
              get:
                operationId: listGroups
                parameters:
                  - {name: sortBy, in: query, schema: {type: string, enum: [id, name]}}
                  - {name: sortOrder, in: query, schema: {type: string, enum: [asc, desc]}}
                responses: {'200': {description: all}, '400': {description: bad}}
              post:
                operationId: createGroup
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}}
                responses: {'201': {description: made}, '400': {description: bad}}
            /groups/{group}:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              put:
                operationId: putGroup
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}}
                responses: {'204': {description: put}, '400': {description: bad}, '404': {description: none}}
              delete:
                operationId: deleteGroup
                responses: {'204': {description: gone}, '410': {description: was there}}
            /groups/{group}/session:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              post:
                operationId: startSession
                responses: {'204': {description: started}, '501': {description: no sessions here}}
            /teams:
              post:
                operationId: createTeam
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}}
                responses: {'201': {description: made}, '400': {description: bad}}
          components:
            securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
            schemas:
              Group:
                type: object
                required: [id]
                properties:
                  id: {type: string, example: sales}
                  name: {type: string}
                  colour: {type: string}
                anyOf: [{required: [name]}, {required: [colour]}]
          """);

  private static final String TARGET =
      """
      credentials: {key: secret}
      allow: [createTeam]
      things:
        /groups/{group}:
          create: {method: POST, path: /groups, body: {id: "${uuid}", colour: red}, id: /id}
      """;

  @TempDir private Path directory;
  private final Map<String, String> groups = new ConcurrentHashMap<>(Map.of("sales", "its own"));
  private final Set<String> teams = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private int limit = Integer.MAX_VALUE;

  @Test
  void whatANamelessExampleNamesIsLeftAlone() throws IOException {
    TextRun.of(directory, DOCUMENT, TARGET, this::answer);

    assertThat(groups).containsEntry("sales", "its own").hasSizeGreaterThan(100);
    assertThat(groups.keySet())
        .filteredOn(id -> "put".equals(groups.get(id)))
        .allMatch(id -> id.matches("[0-9a-f-]{36}.*"));
  }

  @Test
  void aDocumentedRefusalOfWhatNoSchemaTellsIsNoFault() throws IOException {
    TextRun run = TextRun.of(directory, DOCUMENT, TARGET, this::answer);

    assertThat(run.result().failures())
        .flatExtracting(each -> each.cases())
        .extracting(Object::toString)
        .noneMatch(it -> it.matches(".*/(listGroups/200|createTeam/201|startSession/204)/.*"))
        .noneMatch(it -> it.matches(".*/deleteGroup/.*|.*/createGroup/400/body-name-missing"));
    assertThat(notes(run, "startSession/204/valid"))
        .singleElement()
        .asString()
        .isEqualTo("the server says that it is switched off (501)");
    assertThat(notes(run, "createTeam/201/.*")).anyMatch(it -> it.contains("which the run may"));
  }

  @Test
  void aLimitOfRequestsIsNoFault() throws IOException {
    limit = 40;
    TextRun run = TextRun.of(directory, DOCUMENT, TARGET, this::answer);

    assertThat(run.result().conclusion().kind()).isNotEqualTo(Conclusion.Kind.CONFORMS);
    assertThat(run.verdicts())
        .filteredOn(each -> each.outcome() == Outcome.CANNOT_TELL)
        .extracting(Verdict::note)
        .anyMatch(it -> it.contains("how often it is asked (429)"));
    assertThat(run.result().failures())
        .flatExtracting(each -> each.cases())
        .extracting(Object::toString)
        .noneMatch(it -> it.matches(".*/2../valid"));
  }

  /** Whoever compares ids as text does so everywhere. */
  @Test
  void idsComparedAsTextAreOneFinding() throws IOException {
    String paths =
        """
        paths:
          /users/{user}:
            get:
              operationId: getUser
              parameters: [{name: user, in: path, required: true, schema: {type: string, format: uuid}}]
              responses: {'204': {description: there}, '404': {description: none}}
          /orders/{order}/lines/{line}:
            get:
              operationId: getLine
              parameters:
                - {name: order, in: path, required: true, schema: {type: string, format: uuid}}
                - {name: line, in: path, required: true, schema: {type: string, format: uuid}}
              responses: {'204': {description: there}, '404': {description: none}}
        """;
    String id = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
    TextRun run =
        TextRun.of(
            directory,
            Documents.openApi30(paths),
            "parameters: {user: %s, order: %s, line: %s}".formatted(id, id, id),
            ".*/204/.*",
            request -> FakeAnswer.status(request.path().matches("[a-z0-9/-]*") ? 204 : 404));

    assertThat(run.result().failures()).hasSize(1);
  }

  private static List<String> notes(TextRun run, String cases) {
    return run.verdicts().stream()
        .filter(each -> each.conformanceCase().id().toString().matches(".*/" + cases))
        .filter(each -> each.outcome() == Outcome.UNTESTED)
        .map(Verdict::note)
        .toList();
  }

  private FakeAnswer answer(FakeRequest request) {
    if (requests.incrementAndGet() > limit) {
      return FakeAnswer.status(429);
    }
    if (request.header("X-Key").filter("secret"::equals).isEmpty()) {
      return FakeAnswer.status(401);
    }
    String[] path = request.path().split("[/?]", -1);
    Optional<String> id =
        request.json().map(it -> it.path("id")).filter(JsonNode::isTextual).map(JsonNode::asText);
    String asked = request.method() + " " + path[1] + " " + (path.length - 2);
    return switch (asked) {
      case "GET groups 0", "GET groups 1" ->
          FakeAnswer.status(isSorted(request.path()) ? 200 : 400);
      case "POST groups 0" ->
          id.map(it -> made(it, groups.put(it, "made") == null)).orElse(FakeAnswer.status(400));
      case "POST teams 0" -> id.map(it -> made(it, teams.add(it))).orElse(FakeAnswer.status(400));
      case "PUT groups 1" -> put(FakeRequest.decode(path[2]), id);
      case "DELETE groups 1" -> deleted(FakeRequest.decode(path[2]));
      case "POST groups 2" -> FakeAnswer.status(501);
      default -> FakeAnswer.status(404);
    };
  }

  private static boolean isSorted(String path) {
    return path.contains("sortBy=") == path.contains("sortOrder=");
  }

  private FakeAnswer deleted(String group) {
    boolean was = "gone".equals(groups.get(group));
    boolean is = groups.computeIfPresent(group, (key, any) -> "gone") != null;
    return FakeAnswer.status(was ? 410 : is ? 204 : 404);
  }

  private static FakeAnswer made(String id, boolean isNew) {
    return isNew
        ? FakeAnswer.json(201, "{\"id\":\"" + id + "\"}")
        : FakeAnswer.json(400, "{\"message\":\"The group already exists\"}");
  }

  /** By the id in the body, whatever the path says. */
  private FakeAnswer put(String group, Optional<String> id) {
    if (id.isEmpty()) {
      return FakeAnswer.status(400);
    }
    if (!groups.containsKey(group)) {
      return FakeAnswer.status(404);
    }
    groups.put(id.get(), "put");
    return FakeAnswer.status(204);
  }
}
