package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that keeps what it deletes, and says of it that it is. */
class MarkedDeletionTest {

  private static final String DOCUMENT_TEXT =
      """
      paths:
        /jobs/{job}:
          parameters: [{name: job, in: path, required: true, schema: {type: string}}]
          get:
            operationId: read
            responses: {'200': {description: one}, '404': {description: none}}
          delete:
            operationId: terminate
            responses: {'204': {description: ended}, '404': {description: none}}
      """;

  private static final SpecDocument DOCUMENT = Documents.openApi30(DOCUMENT_TEXT);

  private static final String TARGET =
      """
      things:
        /jobs/{job}:
          create: {method: POST, path: /make, id: /id}
      """;

  @TempDir private Path directory;
  private final Map<String, String> jobs = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private String mark = "ended";
  private boolean counts;

  @Test
  void isNotCalledWrongAndSaysWhatToAdd() throws IOException {
    SuiteResult result = run(TARGET);

    assertThat(result.findings()).noneMatch(each -> each.level() == Level.MUST);
    assertThat(result.conclusion().kind()).isEqualTo(Conclusion.Kind.COULD_NOT_BE_ASKED);
    assertThat(result.conclusion().sentence()).contains("marked as deleted", "`gone` under `get`");
  }

  @Test
  void isRightWhereTheTargetFileNamesTheMark() throws IOException {
    String more =
        """
            get: {method: GET, path: '/jobs/${id}', gone: ended}
            delete-again: succeeds
        """;

    assertThat(run(TARGET + more).findings()).noneMatch(each -> each.level() == Level.MUST);
  }

  /** Where the document does not say what deleting again is answered, the mark alone counts. */
  @Test
  void isRightWhereTheDocumentIsSilentOfDeletingAgain() throws IOException {
    String more = "    get: {method: GET, path: '/jobs/${id}', gone: ended}\n";
    SpecDocument silent =
        Documents.openApi30(DOCUMENT_TEXT.replace("ended}, '404': {description: none}", "ended}"));

    assertThat(TextRun.of(directory, silent, TARGET + more, this::answer).result().findings())
        .noneMatch(each -> each.level() == Level.MUST);
  }

  @Test
  void isWrongWhereWhatIsDeletedReadsAsBefore() throws IOException {
    mark = "running";

    assertThat(run(TARGET).failures())
        .singleElement()
        .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.GONE));
  }

  /** What reads otherwise each time shows no mark. */
  @Test
  void isWrongWhereNoMarkCanBeSeen() throws IOException {
    mark = "running";
    counts = true;

    assertThat(run(TARGET).failures())
        .singleElement()
        .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.GONE));
  }

  private SuiteResult run(String target) throws IOException {
    return TextRun.of(directory, DOCUMENT, target, this::answer).result();
  }

  private FakeAnswer answer(FakeRequest request) {
    if (request.path().equals("/make")) {
      String id = UUID.randomUUID().toString();
      jobs.put(id, "running");
      return FakeAnswer.json(201, "{\"id\":\"" + id + "\"}");
    }
    if (request.header("Host").isEmpty() || request.text("Host").contains(",")) {
      return FakeAnswer.status(400);
    }
    String[] path = request.path().split("/", -1);
    if (path.length != 3 || !path[1].equals("jobs")) {
      return FakeAnswer.status(404);
    }
    String id = FakeRequest.decode(path[2]);
    return switch (request.method()) {
      case "GET" ->
          jobs.containsKey(id)
              ? FakeAnswer.json(
                  200,
                  "{\"is\":\"%s\",\"read\":%d}"
                      .formatted(jobs.get(id), counts ? reads.incrementAndGet() : 0))
              : FakeAnswer.status(404);
      case "DELETE" -> FakeAnswer.status(jobs.replace(id, mark) == null ? 404 : 204);
      default -> FakeAnswer.status(405).with("Allow", "GET, DELETE");
    };
  }
}
