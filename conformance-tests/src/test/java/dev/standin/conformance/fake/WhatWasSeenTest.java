package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.TextTargets;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Verdict;
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
      Documents.of(
          """
          openapi: 3.0.3
          info: {title: Groups, version: '1'}
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

  @TempDir private Path directory;

  /** The groups, and who is in them. */
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

  private final AtomicInteger last = new AtomicInteger(0xabcdef0);
  private List<String> members = List.of();
  private int ofEmptyGroup = 204;
  private boolean clears = true;
  private boolean refuses;

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
    try (SocketServer server =
        new SocketServer(request -> Optional.of(answer(request)), Set.of())) {
      List<Verdict> verdicts =
          TextTargets.run(DOCUMENT, TextTargets.read(directory, target, DOCUMENT), server.url())
              .of(CaseDeriver.derive(DOCUMENT, Set.of()), 4, verdict -> {});
      return verdicts.stream()
          .flatMap(verdict -> verdict.exchanges().stream())
          .flatMap(exchange -> exchange.violations().stream())
          .filter(violation -> violation.level() == Level.MUST)
          .toList();
    }
  }

  private FakeAnswer answer(FakeRequest request) {
    String[] path = request.path().split("/", -1);
    if (request.path().equals("/make")) {
      String id = Integer.toHexString(last.addAndGet(7919));
      groups.put(id, members);
      return FakeAnswer.of(201, Optional.of("text/plain"), id);
    }
    if (request.header("Host").isEmpty()) {
      return status(400);
    }
    if (!path[1].equals("groups") || path.length > 4 || isOther(path)) {
      return status(404);
    }
    String group = FakeRequest.decode(path[2]);
    if (!Set.of("GET", "DELETE").contains(request.method())) {
      return status(405).with("Allow", "GET, DELETE");
    }
    List<String> here = groups.get(group);
    if (here == null) {
      return status(404);
    }
    if (path.length == 4) {
      return request.method().equals("GET") ? list(here) : clear(group, here);
    }
    if (request.method().equals("GET")) {
      return status(200);
    }
    if (refuses) {
      return status(400);
    }
    groups.remove(group);
    return status(204);
  }

  private FakeAnswer clear(String group, List<String> here) {
    if (here.isEmpty()) {
      return status(ofEmptyGroup);
    }
    if (clears) {
      groups.put(group, List.of());
    }
    return status(204);
  }

  private static FakeAnswer list(List<String> here) {
    String text = here.isEmpty() ? "[]" : "[\"" + String.join("\",\"", here) + "\"]";
    return FakeAnswer.of(200, Optional.of("application/json"), text);
  }

  private static FakeAnswer status(int status) {
    return FakeAnswer.of(status, Optional.empty(), "");
  }

  private static boolean isOther(String[] path) {
    return path.length == 4 && !path[3].equals("members");
  }
}
