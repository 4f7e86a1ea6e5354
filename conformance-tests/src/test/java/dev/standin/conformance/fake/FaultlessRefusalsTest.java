package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server may refuse an action that the state of a thing does not allow, and what is switched off,
 * whether or not its document says so.
 */
class FaultlessRefusalsTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /jobs/{job}:
              parameters: [{name: job, in: path, required: true, schema: {type: string}}]
              get:
                operationId: read
                responses: {'200': {description: one}, '400': {description: x}, '404': {description: x}}
              delete:
                operationId: remove
                responses: {'204': {description: gone}, '404': {description: none}}
            /jobs/{job}/retry:
              parameters:
                - {name: job, in: path, required: true, schema: {type: string}}
                - {name: force, in: query, schema: {type: boolean}}
              post:
                operationId: retry
                responses: {'204': {description: runs again}}
            /jobs/{job}/rename:
              parameters: [{name: job, in: path, required: true, schema: {type: string}}]
              post:
                operationId: rename
                requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
                responses: {'204': {description: has another name}, '400': {description: x}}
            /jobs/{job}/export:
              parameters: [{name: job, in: path, required: true, schema: {type: string}}]
              get:
                operationId: export
                responses: {'200': {description: all}, '400': {description: x}, '404': {description: x}}
            /report:
              get:
                operationId: report
                responses: {'200': {description: all}}
          """);

  private static final String TARGET =
      """
      things:
        /jobs/{job}:
          create: {method: POST, path: /make, id: /id}
      """;

  private static final String COMPOSED = TARGET.replace("id: /id", "id: '${/id}@${/version}'");

  private static final String RUNNING =
      "Job %s is running since 2026-01-02T03:04:05Z, trace a1b2-c3";
  private static final String NO_JOB = "No job %s at 2026-01-02T03:04:06Z, trace d4e5-f6";

  private static final Pattern PATH = Pattern.compile("/jobs/([^/]+)(/retry|/export|/rename|)");

  @TempDir private Path directory;
  private final Set<String> jobs = ConcurrentHashMap.newKeySet();
  private FakeAnswer retried = FakeAnswer.status(204);
  private FakeAnswer forced = retried;
  private FakeAnswer exported = FakeAnswer.status(200);
  private FakeAnswer report = FakeAnswer.status(200);
  private boolean readsComposed = true;
  private boolean hasTraces;

  @Test
  void isRightWhereAllIsServedOrSwitchedOff() throws IOException {
    assertNothingIsWrong(TARGET);
    assertNothingIsWrong(COMPOSED);
    assertThat(valid("rename", TARGET).note()).contains("switched off (405)");
  }

  @Test
  void anActionThatTheStateForbidsIsUntested() throws IOException {
    for (int status : List.of(404, 409)) {
      retries(text(status, RUNNING));

      assertNothingIsWrong(TARGET);
      assertThat(valid("retry", TARGET))
          .as("%d", status)
          .satisfies(each -> assertThat(each.outcome()).isEqualTo(Outcome.UNTESTED))
          .satisfies(each -> assertThat(each.note()).contains("state", "`things`"));
      assertThat(valid("retry", run(TARGET, ".*/retry/204/valid")).outcome())
          .as("asked alone")
          .isEqualTo(Outcome.UNTESTED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anActionThatFindsNothingThoughItIsThereIsWrong(boolean traces) throws IOException {
    hasTraces = traces;
    retries(text(404, NO_JOB));

    assertThat(valid("retry", TARGET).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anActionThatRefusesTheRequestIsWrong() throws IOException {
    for (int status : List.of(400, 422)) {
      retries(text(status, "force has to be a text"));

      assertThat(valid("retry", TARGET).outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  /** There is nothing in its request that could be refused. */
  @Test
  void whatIsAskedByAnIdAloneMayBeRefusedForTheStateByAnyDocumentedStatus() throws IOException {
    exported = text(400, "Only for jobs that ended");

    assertNothingIsWrong(TARGET);
    assertThat(valid("export", TARGET).note()).contains("state", "`things`");

    exported = text(422, "Only for jobs that ended");

    assertThat(valid("export", TARGET).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anActionThatIsServedIfAskedOtherwiseIsWrongWhereItIsNot() throws IOException {
    retried = text(400, RUNNING);

    assertThat(valid("retry", TARGET).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anActionThatIsRefusedInWordsOfAStateIsUntestedThoughItIsServedIfAskedOtherwise()
      throws IOException {
    retried = text(400, "Cannot retry %s with status: RUNNING");

    assertNothingIsWrong(TARGET);
    assertThat(valid("retry", TARGET).note()).contains("state", "`things`");
  }

  @Test
  void whatTheServerSaysIsSwitchedOffIsUntested() throws IOException {
    report = text(404, "Reports are disabled");
    retries(text(405, "Retrying is not enabled"));

    assertNothingIsWrong(TARGET);
    assertThat(valid("report", TARGET).note()).contains("switched off (404)");
    assertThat(valid("retry", TARGET).note()).contains("switched off (405)");
  }

  /** Of what is switched off a page shows nothing. */
  @Test
  void whatIsNotServedWithoutAWordIsWrong() throws IOException {
    retries(text(405, "Method not allowed"));

    assertThat(valid("retry", TARGET).outcome()).isEqualTo(Outcome.FAILED);

    FakeAnswer page = text(404, "<noscript>Scripts are disabled</noscript>");
    for (FakeAnswer answer :
        List.of(text(404, "Not found"), page.with("Content-Type", "text/html"))) {
      report = answer;

      assertThat(valid("report", TARGET).outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  /** Nothing is wrong with the deletion either, which is only looked at by the same request. */
  @Test
  void anIdThatTheTargetFilePutsTogetherNeedNotBeTakenEverywhere() throws IOException {
    readsComposed = false;
    TextRun run = run(COMPOSED, ".*");

    assertThat(run.musts()).isEmpty();
    assertThat(valid("read", run).note()).contains("`parameters`");
    assertThat(valid("remove", run).outcome()).isEqualTo(Outcome.UNTESTED);
  }

  @Test
  void anIdThatTheServerGivesIsTakenEverywhere() throws IOException {
    readsComposed = false;

    assertThat(valid("read", TARGET.replace("/id}", "/whole}")).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  /** However it is asked. */
  private void retries(FakeAnswer answer) {
    retried = answer;
    forced = answer;
  }

  private void assertNothingIsWrong(String target) throws IOException {
    assertThat(run(target, ".*").musts()).isEmpty();
  }

  /** After all of the operation's cases: what the others were answered counts. */
  private Verdict valid(String operation, String target) throws IOException {
    return valid(operation, run(target, ".*/" + operation + "/.*"));
  }

  private static Verdict valid(String operation, TextRun run) {
    return run.verdicts().stream()
        .filter(each -> each.conformanceCase().id().toString().contains("/" + operation + "/"))
        .filter(each -> each.conformanceCase().id().toString().endsWith("/valid"))
        .findFirst()
        .orElseThrow();
  }

  private TextRun run(String target, String ids) throws IOException {
    return TextRun.of(directory, DOCUMENT, "allow: [report]\n" + target, ids, this::answer);
  }

  private static FakeAnswer text(int status, String words) {
    return FakeAnswer.of(status, Optional.of("text/plain"), words);
  }

  private FakeAnswer answer(FakeRequest request) {
    if (request.path().equals("/make")) {
      String id = UUID.randomUUID().toString();
      jobs.add(id);
      return FakeAnswer.json(
          201, "{\"id\":\"%s\",\"version\":\"1\",\"whole\":\"%s@1\"}".formatted(id, id));
    }
    if (request.header("Host").isEmpty() || request.text("Host").contains(",")) {
      return FakeAnswer.status(400);
    }
    if (request.path().equals("/report")) {
      return request.method().equals("GET") ? report : FakeAnswer.status(405).with("Allow", "GET");
    }
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return FakeAnswer.status(404);
    }
    String action = path.group(2);
    if (action.equals("/rename") && request.method().equals("POST")) {
      return text(405, "Renaming is not enabled");
    }
    List<String> methods =
        switch (action) {
          case "/rename" -> List.of();
          case "/retry" -> List.of("POST");
          case "/export" -> List.of("GET");
          default -> List.of("GET", "DELETE");
        };
    if (!methods.contains(request.method())) {
      return FakeAnswer.status(405).with("Allow", String.join(", ", methods));
    }
    String id = FakeRequest.decode(path.group(1));
    String job = id.replaceFirst("@1$", "");
    if (request.method().equals("GET") && id.endsWith("@1") && !readsComposed) {
      return text(400, "No versions here");
    }
    if (!jobs.contains(job)) {
      return about(text(404, NO_JOB), job);
    }
    if (action.equals("/export")) {
      return exported;
    }
    if (action.equals("/retry")) {
      String force = request.query().getOrDefault("force", "false");
      boolean valid =
          Set.of("true", "false").contains(force) && !request.target().endsWith("force");
      return valid ? about(force.equals("true") ? forced : retried, job) : FakeAnswer.status(400);
    }
    if (request.method().equals("DELETE")) {
      return jobs.remove(job) ? FakeAnswer.status(204) : about(text(404, NO_JOB), job);
    }
    return FakeAnswer.status(200);
  }

  /** Each with a trace of letters, which say nothing. */
  private FakeAnswer about(FakeAnswer answer, String job) {
    String letters =
        ThreadLocalRandom.current()
            .ints(8, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return answer.withBody(answer.text().replace("%s", job) + (hasTraces ? " " + letters : ""));
  }
}
