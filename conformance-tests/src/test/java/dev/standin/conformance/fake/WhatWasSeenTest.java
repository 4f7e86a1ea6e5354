package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is said to be lost, or left, that no answer showed. */
class WhatWasSeenTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /groups/{group}/members:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              get:
                operationId: members
                responses:
                  '200':
                    description: all
                    content: {application/json: {schema: {type: array, items: {type: string}}}}
                  '404': {description: no such group}
              delete:
                operationId: clear
                responses: {'204': {description: none left}, '404': {description: no such group}}
            /groups/{group}:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              get:
                operationId: readGroup
                responses: {'200': {description: one}, '404': {description: none}}
              delete:
                operationId: deleteGroup
                responses:
                  '204': {description: gone}
                  '400': {description: bad}
                  '404': {description: none}
          """);

  private static final String TARGET =
      """
      things:
        /groups/{group}:
          create: {method: POST, path: /make, id: {match: "[0-9a-f]+"}}
      """;

  private static final String PATHS = "/groups/[^/]+(/members)?";

  @TempDir private Path directory;

  /** The groups, and who is in them. */
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

  private final AtomicInteger last = new AtomicInteger(0xabcdef0);
  private List<String> members = List.of();
  private int ofEmptyGroup = 204;
  private boolean clears = true;
  private boolean refuses;
  private boolean givesIdsAgain;
  private boolean deletes = true;

  @Test
  void aListThatIsEmptyIsGone() throws IOException {
    members = List.of("ann");

    assertThat(musts()).isEmpty();
  }

  @Test
  void aGroupWithoutMembersMayHaveNothingToDelete() throws IOException {
    ofEmptyGroup = 404;

    assertThat(musts()).isEmpty();
  }

  @Test
  void aListThatIsNotEmptyIsLeft() throws IOException {
    members = List.of("ann");
    clears = false;

    assertThat(musts()).isNotEmpty().extracting(Violation::check).containsOnly(Check.GONE);
  }

  @Test
  void whatWasNeverSaidToBeDeletedIsNotCalledLeft() throws IOException {
    refuses = true;

    assertThat(musts())
        .isNotEmpty()
        .extracting(Violation::check)
        .doesNotContain(Check.GONE, Check.KEPT, Check.NEIGHBOUR);
  }

  @Test
  void whatIsMadeUnderAFreeIdIsNotCalledLeft() throws IOException {
    givesIdsAgain = true;

    assertThat(musts()).isEmpty();
  }

  @Test
  void whatStaysUnderAnIdThatMayBeGivenAgainIsCalledLeft() throws IOException {
    givesIdsAgain = true;
    deletes = false;

    assertThat(musts()).extracting(Violation::check).contains(Check.GONE);
  }

  @Test
  void whatIsListedAndGoneIsNotCalledLost() throws IOException {
    List<String> listed =
        IntStream.range(0, 1500).mapToObj(n -> Integer.toHexString(0xabcdef0 + n * 7919)).toList();
    Files.write(directory.resolve("ids.txt"), listed);
    listed.stream().skip(40).forEach(id -> groups.put(id, members));

    assertThat(musts("things: {\"/groups/{group}\": {ids: ids.txt}}\n")).isEmpty();
  }

  private List<Violation> musts() throws IOException {
    return musts(TARGET);
  }

  private List<Violation> musts(String target) throws IOException {
    return TextRun.of(directory, DOCUMENT, target, this::answer).musts();
  }

  private FakeAnswer answer(FakeRequest request) {
    String[] path = request.path().split("/", -1);
    if (request.path().equals("/make")) {
      String id = givesIdsAgain ? lowest() : Integer.toHexString(last.addAndGet(7919));
      groups.put(id, members);
      return FakeAnswer.of(201, Optional.of("text/plain"), id);
    }
    if (request.header("Host").isEmpty()) {
      return FakeAnswer.status(400);
    }
    if (!request.path().matches(PATHS)) {
      return FakeAnswer.status(404);
    }
    String group = FakeRequest.decode(path[2]);
    if (!Set.of("GET", "DELETE").contains(request.method())) {
      return FakeAnswer.status(405).with("Allow", "GET, DELETE");
    }
    List<String> here = groups.get(group);
    if (here == null) {
      return FakeAnswer.status(404);
    }
    if (path.length == 4) {
      return request.method().equals("GET") ? list(here) : clear(group, here);
    }
    if (request.method().equals("GET")) {
      return FakeAnswer.status(200);
    }
    if (refuses) {
      return FakeAnswer.status(400);
    }
    // Of several at once one is the first.
    return FakeAnswer.status(deletes && groups.remove(group) == null ? 404 : 204);
  }

  private String lowest() {
    int free = 1;
    while (groups.putIfAbsent("%08x".formatted(free), members) != null) {
      free++;
    }
    return "%08x".formatted(free);
  }

  private FakeAnswer clear(String group, List<String> here) {
    if (here.isEmpty()) {
      return FakeAnswer.status(ofEmptyGroup);
    }
    if (clears) {
      groups.put(group, List.of());
    }
    return FakeAnswer.status(204);
  }

  private static FakeAnswer list(List<String> here) {
    String text = here.isEmpty() ? "[]" : "[\"" + String.join("\",\"", here) + "\"]";
    return FakeAnswer.json(200, text);
  }
}
