package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteResult;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that answers a deletion alike whether or not there was something to delete. */
class DeleteAgainTest {

  private static final String DELETE =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths:
        /items/{id}:
          delete:
            operationId: deleteItem
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '204': {description: It is not there any more.}
              '404': {description: The path is wrong.}
      """;

  private static final String GET =
      """
          get:
            operationId: getItem
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'200': {description: x}, '404': {description: x}}
      """;

  private static final String TARGET =
      """
      conversations:
        create: {method: POST, path: /make, id: /id}
        delete-again: succeeds
      """;

  @TempDir private Path directory;
  private final Set<String> there = ConcurrentHashMap.newKeySet();

  @Test
  void isRightWhereTheTargetFileSaysSo() throws IOException {
    assertThat(run(DELETE, TARGET, true).failures()).isEmpty();
    assertThat(run(DELETE + GET, TARGET, true).failures()).isEmpty();
  }

  @Test
  void leavesNothingBehindThatTheRunMade() throws IOException {
    run(DELETE + GET, TARGET, true);

    assertThat(there).isEmpty();
  }

  @Test
  void isWrongWhereNobodySaysSo() throws IOException {
    assertThat(run(DELETE, TARGET.replace("succeeds", "fails"), true).failures())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.conditions()).as(finding.id()).containsExactly("unknown id"));
  }

  @Test
  void isSeenByTheDocumentsGetNotToDelete() throws IOException {
    assertThat(run(DELETE + GET, TARGET, false).failures())
        .extracting(Finding::check)
        .containsExactly(Check.GONE);
  }

  @Test
  void isSeenByTheTargetsGetNotToDelete() throws IOException {
    String target = TARGET + "  get: {method: GET, path: '/items/${id}'}\n";

    assertThat(run(DELETE, target, true).failures()).isEmpty();
    assertThat(run(DELETE, target, false).failures())
        .extracting(Finding::check)
        .containsExactly(Check.GONE);
  }

  private SuiteResult run(String yaml, String target, boolean deletes) throws IOException {
    SpecDocument document = Documents.of(yaml);
    TargetFile file =
        TargetFile.read(
            Files.writeString(directory.resolve("target.yaml"), target), Environment.ofNames());
    Limits limits = Limits.usual().withSlow(Duration.ofSeconds(5)).withWatch(Duration.ofMillis(20));
    try (SocketServer server =
        new SocketServer(request -> Optional.of(answer(request, there, deletes)), Set.of())) {
      return SuiteResult.of(
          TargetRun.of(
                  document,
                  URI.create("http://127.0.0.1:" + server.port()),
                  file,
                  limits,
                  new WireSender(Duration.ofSeconds(5)))
              .of(CaseDeriver.derive(document, Set.of()), 4, verdict -> {}),
          file.waivers(),
          false);
    }
  }

  private static FakeAnswer answer(FakeRequest request, Set<String> there, boolean deletes) {
    if (request.path().equals("/make") && request.method().equals("POST")) {
      String id = UUID.randomUUID().toString().replace("-", "");
      there.add(id);
      return FakeAnswer.of(200, Optional.of("application/json"), "{\"id\":\"" + id + "\"}");
    }
    if (!request.path().matches("/items/[^/]+") || request.header("Host").isEmpty()) {
      return FakeAnswer.of(404, Optional.empty(), "");
    }
    String id = FakeRequest.decode(request.path().substring("/items/".length()));
    if (!id.matches("[A-Za-z0-9*\u00fc]{1,200}")) {
      return FakeAnswer.of(400, Optional.empty(), "");
    }
    return switch (request.method()) {
      case "GET" -> FakeAnswer.of(there.contains(id) ? 200 : 404, Optional.empty(), "");
      case "DELETE" -> {
        if (deletes) {
          there.remove(id);
        }
        yield FakeAnswer.of(204, Optional.empty(), "");
      }
      default -> FakeAnswer.of(405, Optional.empty(), "").with("Allow", "GET, DELETE");
    };
  }
}
