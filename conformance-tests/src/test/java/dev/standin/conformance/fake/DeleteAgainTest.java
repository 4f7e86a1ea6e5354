package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that answers a deletion alike whether or not there was something to delete. */
class DeleteAgainTest {

  private static final String DELETE =
      """
      paths:
        /items/{id}:
          delete:
            operationId: deleteItem
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '204': {description: It is not there any more.}
              '404': {description: The path is wrong.}
      """;

  private static final String SILENT = DELETE.replaceFirst(" *'404'.*\n", "");

  private static final String OWNED =
      SILENT.replace(
          "parameters: [",
          "parameters: [{name: X-Owner, in: header, required: true, schema: {type: string}}, ");

  private static final String GET_OF_TARGET = "get: {method: GET, path: '/items/${id}'}";

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

  private static final String SILENT_TARGET = TARGET.replaceAll(" *delete-again.*\n", "");

  @TempDir private Path directory;
  private final Map<String, String> there = new ConcurrentHashMap<>();
  private final Set<String> put = ConcurrentHashMap.newKeySet();
  private boolean owned;
  private boolean puts;
  private int refusal;
  private int ofWhatIsThere = 200;
  private List<String> remarks = List.of();

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
    assertThat(run(DELETE, SILENT_TARGET, true).failures())
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

  @Test
  void isNoConformityWhereThePageIsSilentAndNothingShowsADeletion() throws IOException {
    String target = TARGET.replace("delete-again: succeeds", "unknown: nothing");

    Conclusion conclusion = run(SILENT, target, true).conclusion();

    assertThat(conclusion.kind()).isEqualTo(Conclusion.Kind.COULD_NOT_BE_ASKED);
    assertThat(conclusion.sentence()).contains("nothing shows that it deletes anything", "`get`");
  }

  @Test
  void isSeenOnASilentPageByTheTargetsGet() throws IOException {
    String target = TARGET.replace("delete-again: succeeds", GET_OF_TARGET);

    assertThat(run(SILENT, target, true).failures()).isEmpty();
    assertThat(run(SILENT, target, false).failures())
        .singleElement()
        .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.GONE))
        .satisfies(
            finding ->
                assertThat(finding.hint())
                    .endsWith("with `gone` in the target file names the mark."));
  }

  @Test
  void isToldWhereNothingShowsADeletion() throws IOException {
    assertThat(run(DELETE, TARGET, false).failures()).isEmpty();
    assertThat(remarks).singleElement().asString().startsWith("Not seen: whether DELETE /items/");
  }

  /** Deletes another owner's as well, and answers alike whatever it is asked about. */
  @Test
  void isNoExcuseForDeletingAnothers() throws IOException {
    String target = "owners: {X-Owner: [alice, bob]}\n" + TARGET + "  " + GET_OF_TARGET + "\n";
    target = target.replace("path: /make", "path: '/make?owner=${owner.X-Owner}'");

    List<Finding> findings = run(OWNED, target, true).failures();

    assertThat(findings).extracting(Finding::check).containsExactly(Check.KEPT);
    assertThat(findings.get(0).level()).isEqualTo(Level.MUST);
    assertThat(findings.get(0).hint()).contains("answers 204");
  }

  @Test
  void isRefusedThoughTheFirstWasNotServed() throws IOException {
    refusal = 500;
    for (String document : List.of(DELETE, DELETE + GET)) {
      assertThat(run(document, SILENT_TARGET, true).failures())
          .singleElement()
          .satisfies(finding -> assertThat(finding.id()).isEqualTo("shop/deleteItem/204/valid"))
          .satisfies(
              finding ->
                  assertThat(finding.hint()).isEqualTo("The server answers 500 after it deleted."));
      assertThat(run(document, SILENT_TARGET, false).failures())
          .singleElement()
          .satisfies(finding -> assertThat(finding.hint()).isEmpty());
    }
  }

  /** The page documents a redirect, which is an answer to what was served. */
  @Test
  void isRightAfterARedirectThatIsDocumented() throws IOException {
    refusal = 303;

    assertThat(run(DELETE.replace("'204'", "'303'"), SILENT_TARGET, true).failures()).isEmpty();
  }

  @Test
  void isNotSeenByAGetThatFailsWhichIsOneFinding() throws IOException {
    ofWhatIsThere = 500;

    assertThat(run(DELETE + GET, TARGET, true).failures())
        .singleElement()
        .satisfies(finding -> assertThat(finding.id()).isEqualTo("shop/getItem/200/valid"))
        .satisfies(
            finding ->
                assertThat(finding.cases())
                    .extracting(CaseId::operation)
                    .contains("shop/getItem", "shop/deleteItem"));
  }

  @Test
  void isSeenByWhatAGetSaysOfWhatIsDeleted() throws IOException {
    String target = TARGET + "  get: {method: GET, path: '/state/${id}', gone: '\"gone\"'}\n";

    assertThat(run(SILENT, target, true).failures()).isEmpty();
    assertThat(remarks)
        .containsExactly("What DELETE /items/{id} deletes stays on the server, marked as deleted.");
    assertThat(run(SILENT, target, false).failures())
        .extracting(Finding::check)
        .containsExactly(Check.GONE);
  }

  /** What names nothing is deleted to see what comes of it; put there it would be something. */
  @Test
  void isAskedOfWhatDeletesAlone() throws IOException {
    String target = "owners: {X-Owner: [alice, bob]}\n" + SILENT_TARGET;
    target = target.replace("path: /make", "path: '/make?owner=${owner.X-Owner}'");

    run(OWNED.replace("delete:", "put:"), target, true);

    assertThat(put).isNotEmpty();
    assertThat(there.keySet()).containsAll(put);
  }

  @Test
  void isNotSeenByAGetThatIsRefused() throws IOException {
    String target = TARGET + "  get: {method: GET, path: '/items/${id}%20'}\n";

    Conclusion conclusion = run(SILENT, target, true).conclusion();

    assertThat(conclusion.kind()).isEqualTo(Conclusion.Kind.COULD_NOT_BE_ASKED);
    assertThat(conclusion.sentence()).contains("`get` is answered 400");
  }

  private SuiteResult run(String yaml, String target, boolean deletes) throws IOException {
    owned = target.contains("owners:");
    puts = yaml.contains("put:");
    TextRun run =
        TextRun.of(
            directory, Documents.openApi30(yaml), target, request -> answer(request, deletes));
    remarks = run.remarks();
    return run.result();
  }

  private FakeAnswer answer(FakeRequest request, boolean deletes) {
    if (request.path().equals("/make") && request.method().equals("POST")) {
      String id = UUID.randomUUID().toString().replace("-", "");
      there.put(id, "");
      return FakeAnswer.json(200, "{\"id\":\"" + id + "\"}");
    }
    if (request.path().startsWith("/state/")) {
      boolean isThere = there.containsKey(request.path().substring("/state/".length()));
      return FakeAnswer.json(200, isThere ? "[\"there\"]" : "[\"gone\"]");
    }
    if (!request.path().matches("/items/[^/]+") || request.header("Host").isEmpty()) {
      return FakeAnswer.status(404);
    }
    if (owned
        && !request.method().equals("GET")
        && request.header("X-Owner").filter(owner -> !owner.isBlank()).isEmpty()) {
      return FakeAnswer.status(400);
    }
    String id = FakeRequest.decode(request.path().substring("/items/".length()));
    if (!id.matches("[A-Za-z0-9*\u00fc]{1,200}")) {
      return FakeAnswer.status(400);
    }
    if (puts && request.method().equals("PUT")) {
      put.add(id);
      return FakeAnswer.status(204);
    }
    return switch (request.method()) {
      case "GET" -> FakeAnswer.status(there.containsKey(id) ? ofWhatIsThere : 404);
      case "DELETE" -> {
        boolean gone = (deletes ? there.remove(id) : there.get(id)) == null;
        yield FakeAnswer.status(refusal == 0 ? 204 : gone ? 404 : refusal);
      }
      default -> FakeAnswer.status(405).with("Allow", "GET, DELETE");
    };
  }
}
