package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Verdict;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that takes anything, and makes whatever group it is asked to put or to add to. What was
 * there before is as it was after a run, and nothing else is there.
 */
class WhatStaysTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /groups:
              post:
                operationId: createGroup
                requestBody:
                  content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}
                responses: {'200': {description: made}, '400': {description: bad}}
            /groups/{group}/members:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              get:
                operationId: members
                responses: {'200': {description: all}, '404': {description: none}}
              post:
                operationId: add
                requestBody:
                  content: {application/json: {schema: {type: object}}}
                responses: {'204': {description: added}, '404': {description: none}}
              delete:
                operationId: clear
                responses: {'204': {description: none left}, '404': {description: none}}
            /groups/{group}:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              get:
                operationId: readGroup
                responses: {'200': {description: one}, '404': {description: none}}
              put:
                operationId: putGroup
                requestBody:
                  content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}
                responses: {'204': {description: put}, '404': {description: none}}
              delete:
                operationId: deleteGroup
                responses: {'204': {description: gone}, '404': {description: none}}
          components:
            schemas:
              Group: {type: object, required: [name], properties: {name: {type: string}}}
          """);

  private static final String TARGET =
      """
      things:
        /groups/{group}:
          create: {method: POST, path: /groups, body: {name: "${uuid}"}, id: /id}
      """;

  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"");

  private static final String PATHS = "/groups(/[^/]+(/members)?)?";

  @TempDir private Path directory;
  private final Map<String, Integer> groups = new ConcurrentSkipListMap<>(Map.of("main", 0));
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger last = new AtomicInteger(0xabcdef0);
  private boolean named;
  private boolean failsWithAccept;
  private boolean isSilentWithAccept;
  private boolean deletesNothing;
  private boolean findsNothingToDelete;

  @Test
  void nothingOfWhatRequestsMade() throws IOException {
    List<String> remarks = remarks("parameters: {group: main}\n" + TARGET);

    assertThat(groups).containsExactly(Map.entry("main", 0));
    assertThat(changed).doesNotContain("main");
    assertThat(remarks).isEmpty();
  }

  @Test
  void isToldWhereARequestNamedItItself() throws IOException {
    named = true;
    List<String> remarks = remarks(TARGET);

    assertThat(remarks)
        .singleElement()
        .asString()
        .matches("The run made, and no answer said that it is deleted: [0-9]+ of /groups/\\{}\\.");
  }

  @Test
  void isToldWhereARequestFailedAndMayHaveMadeIt() throws IOException {
    failsWithAccept = true;
    List<String> remarks = remarks(TARGET);

    assertThat(groups).hasSizeGreaterThan(1).containsKey("main");
    assertThat(remarks)
        .singleElement()
        .asString()
        .matches("Requests failed that may have made something: [0-9]+ of" + " /groups/\\{}\\.");
  }

  @Test
  void isToldWhereNoAnswerSaysWhatWasMade() throws IOException {
    isSilentWithAccept = true;

    assertThat(remarks(TARGET))
        .singleElement()
        .asString()
        .matches(
            "The run made, and cannot delete, since no answer said its id: [0-9]+ of /groups/\\{}\\.");
  }

  @Test
  void isToldWhereTheServerFindsNothingToDelete() throws IOException {
    findsNothingToDelete = true;

    assertThat(remarks(TARGET)).first().asString().contains("no answer said that it is deleted");
  }

  @Test
  void isToldOfAKindThatIsNotDeletedWhereAnotherIs() throws IOException {
    String kind =
        """
            /%1$ss:
              post: {operationId: create%1$s, responses: {'200': {description: made}}}
            /%1$ss/{id}:
              delete:
                operationId: delete%1$s
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                responses: {'204': {description: gone}, '404': {description: none}}
        """;
    String thing = "  /%1$ss/{id}: {create: {method: POST, path: /%1$ss, id: /id}}\n";
    TextRun run =
        TextRun.of(
            directory,
            Documents.openApi30("paths:\n" + kind.formatted("group") + kind.formatted("user")),
            "things:\n" + thing.formatted("group") + thing.formatted("user"),
            request ->
                request.path().startsWith("/users/")
                    ? FakeAnswer.status(404)
                    : request.path().equals("/users") ? made(request) : answer(request));

    assertThat(run.remarks())
        .singleElement()
        .asString()
        .matches("The run made, and no answer said that it is deleted: [0-9]+ of /users/\\{}\\.");
  }

  @Test
  void isLittleWhereTheServerDeletesNothing() throws IOException {
    deletesNothing = true;
    TextRun run = TextRun.of(directory, DOCUMENT, TARGET, this::answer);

    // Without one for all that change nothing it was 300.
    assertThat(groups).hasSizeLessThan(180);
    assertThat(run.remarks())
        .singleElement()
        .asString()
        .contains("no answer said that it is deleted");
    assertThat(run.verdicts())
        .filteredOn(each -> each.conformanceCase().id().operation().endsWith("/deleteGroup"))
        .extracting(Verdict::note)
        .anyMatch(note -> note.startsWith("the server refuses deletions"));
  }

  private List<String> remarks(String target) throws IOException {
    TextRun run = TextRun.of(directory, DOCUMENT, target, this::answer);
    assertThat(run.verdicts()).hasSizeGreaterThan(200);
    return run.remarks();
  }

  private FakeAnswer answer(FakeRequest request) {
    String[] path = request.path().split("/", -1);
    if (!request.path().matches(PATHS)) {
      return FakeAnswer.status(404);
    }
    if (path.length == 2) {
      return request.method().equals("POST") ? made(request) : FakeAnswer.status(405);
    }
    String group = FakeRequest.decode(path[2]);
    if (deletesNothing && !groups.containsKey(group)) {
      return FakeAnswer.status(404);
    }
    if (deletesNothing && path.length == 3 && !request.method().equals("GET")) {
      boolean valid = NAME.matcher(request.body().orElse("")).find();
      return FakeAnswer.status(!request.method().equals("PUT") ? 405 : valid ? 204 : 400);
    }
    if (!Set.of("GET", "HEAD").contains(request.method())) {
      changed.add(group);
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> FakeAnswer.status(groups.containsKey(group) ? 200 : 404);
      case "PUT", "POST" -> {
        groups.merge(group, 1, Integer::sum);
        yield FakeAnswer.status(204);
      }
      case "DELETE" -> {
        boolean there = !findsNothingToDelete && (path.length == 4 || groups.remove(group) != null);
        yield FakeAnswer.status(there ? 204 : 404);
      }
      default -> FakeAnswer.status(405);
    };
  }

  private FakeAnswer made(FakeRequest request) {
    Matcher name = NAME.matcher(request.body().orElse(""));
    boolean found = name.find();
    if (deletesNothing && !found) {
      return FakeAnswer.status(400);
    }
    String key = named && found ? name.group(1) : "g" + Integer.toHexString(last.incrementAndGet());
    groups.put(key, 0);
    if (request.header("Accept").filter(it -> !it.equals("*/*")).isPresent()) {
      if (failsWithAccept) {
        return FakeAnswer.json(500, "{\"id\":\"main\"}");
      }
      if (isSilentWithAccept) {
        return FakeAnswer.json(200, "{}");
      }
    }
    return FakeAnswer.json(200, "{\"id\":\"" + key + "\"}");
  }
}
