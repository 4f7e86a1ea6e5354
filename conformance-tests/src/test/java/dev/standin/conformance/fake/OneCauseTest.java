package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.standin.conformance.Documents;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many cases meet for one cause is one finding, and no pile of things on the server. */
class OneCauseTest {

  private static final String DOCUMENT =
      """
      paths:
        /groups/{group}/members:
          post:
            operationId: add
            parameters:
              - {name: group, in: path, required: true, schema: {type: string}}
              - {name: quietly, in: query, schema: {type: boolean}}
            responses: {'200': {description: added}, '404': {description: none}}
        /groups/{group}:
          get:
            operationId: readGroup
            parameters:
              - {name: group, in: path, required: true, schema: {type: string}}
              - {name: full, in: query, schema: {type: boolean}}
              - {name: sorted, in: query, schema: {type: boolean}}
            responses: {'204': {description: there}, '404': {description: none}}
      """;

  private static final String DELETION =
      """
      paths:
        /groups/{group}:
          delete:
            operationId: deleteGroup
            parameters: [{name: group, in: path, required: true, schema: {type: string}}]
            responses: {'204': {description: gone}}
      """;

  private static final String MAKING =
      """
      paths:
        /todos:
          post:
            operationId: make
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [title]
                    properties:
                      title: {type: string}
                      address: {type: string}
                      done: {type: boolean}
            responses: {'200': {description: made}, '422': {description: bad}}
      """;

  private static final String TARGET =
      """
      things:
        /groups/{group}: {create: {method: POST, path: /make, id: {match: .+}}}
      """;

  private static final Pattern GROUP = Pattern.compile("/groups/([^/]+)(/members)?");

  @TempDir private Path directory;
  private final Set<String> groups = ConcurrentHashMap.newKeySet();
  private boolean makesGroups;
  private boolean addsInSilence;
  private int refusal;

  @Test
  void aMistakeThatIsServedEverywhereIsOneFinding() throws IOException {
    assertThat(findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.slots())
                    .containsExactlyInAnyOrder("shop/add/undeclared", "shop/readGroup/undeclared"))
        .satisfies(
            finding ->
                assertThat(finding.rule()).contains("query parameter `quietly` is no boolean"))
        .satisfies(
            finding ->
                assertThat(finding.consequences())
                    .containsExactly("The same with `full`, `sorted`"));
  }

  @Test
  void whatTheRunMadeItselfIsNotCalledWronglyThere() throws IOException {
    makesGroups = true;

    assertThat(findings())
        .filteredOn(finding -> finding.id().contains("/readGroup/"))
        .extracting(Finding::rule)
        .allMatch(rule -> rule.contains("is no boolean"));
  }

  @Test
  void nothingMoreIsMadeWhereTheCredentialIsRefused() throws IOException {
    refusal = 401;

    TextRun run = run();

    assertThat(musts(run))
        .singleElement()
        .satisfies(finding -> assertThat(finding.hint()).contains("the credential"))
        .satisfies(finding -> assertThat(finding.slots()).hasSize(2));
    assertThat(run.verdicts())
        .filteredOn(each -> each.outcome() == Outcome.CANNOT_TELL)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.note()).contains("none of 4 valid requests"));
    assertThat(groups).hasSizeLessThan(60);
  }

  @Test
  void whatIsRefusedAsAValidRequestIsNotToldBesideIt() throws IOException {
    refusal = 401;

    assertThat(musts(run(DELETION)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.cases()).hasSizeGreaterThan(5))
        .satisfies(finding -> assertThat(finding.consequences()).isEmpty())
        .satisfies(finding -> assertThat(finding.hint()).contains("credential"));
  }

  @Test
  void aRefusalOfEveryDeletionIsNotSaidToDelete() throws IOException {
    refusal = 400;

    assertThat(musts(run(DELETION))).extracting(Finding::hint).containsExactly("");
  }

  @Test
  void whatIsDeletedInPlaceOfWhatIsAskedAboutIsOneFinding() throws IOException {
    Queue<String> made = new ConcurrentLinkedQueue<>();
    TextRun run =
        TextRun.of(
            directory,
            Documents.openApi30(DELETION),
            TARGET,
            request -> {
              FakeAnswer answer = answer(request);
              String group = request.path().replace("/groups/", "");
              if (request.path().equals("/make")) {
                made.add(answer.text());
              } else if (request.method().equals("DELETE") && made.contains(group)) {
                made.remove();
                return FakeAnswer.status(204);
              }
              return answer;
            });

    assertThat(musts(run))
        .hasSizeLessThan(3)
        .first()
        .extracting(Finding::check)
        .isEqualTo(Check.NEIGHBOUR);
  }

  @Test
  void anOperationThatNeverAnswersIsNoServerThatIsGone() throws IOException {
    addsInSilence = true;

    assertThat(findings())
        .extracting(Finding::slots)
        .containsExactlyInAnyOrder(List.of("shop/add/200"), List.of("shop/readGroup/undeclared"));
  }

  /** Its state may not allow what is asked for; then that is to be said. */
  @Test
  void aFailureIsNoMatterOfWhatIsServed() throws IOException {
    refusal = 500;

    assertThat(findings())
        .extracting(Finding::rule, Finding::expected)
        .containsOnly(
            tuple(
                "A valid request must not make the server fail (RFC 9110, section 15.6).",
                "below 500"));
  }

  @Test
  void aBodyThatIsLeftOutIsNoCauseOfWhatABodyBringsAbout() throws IOException {
    TextRun run =
        TextRun.of(directory, Documents.openApi30(MAKING), "allow: [make]", OneCauseTest::made);

    assertThat(musts(run))
        .extracting(Finding::conditions)
        .containsExactlyInAnyOrder(Set.of("body"), Set.of("body /address"));
  }

  /** Needs a body, and fails wherever an address is. */
  private static FakeAnswer made(FakeRequest request) {
    String body = request.body().orElse("");
    if (!request.path().equals("/todos") || request.header("Host").isEmpty()) {
      return FakeAnswer.status(request.path().equals("/todos") ? 400 : 404);
    }
    if (!request.method().equals("POST")) {
      return FakeAnswer.status(405).with("Allow", "POST");
    }
    boolean fails = body.isEmpty() || body.contains("address");
    return FakeAnswer.status(fails ? 500 : isTodo(request) ? 200 : 422);
  }

  private static boolean isTodo(FakeRequest request) {
    return request
        .json()
        .filter(todo -> todo.path("title").isTextual())
        .filter(todo -> todo.path("done").isBoolean() == todo.has("done"))
        .isPresent();
  }

  private List<Finding> findings() throws IOException {
    return musts(run());
  }

  private static List<Finding> musts(TextRun run) {
    return run.result().findings().stream().filter(each -> each.level() == Level.MUST).toList();
  }

  private TextRun run() throws IOException {
    return run(DOCUMENT);
  }

  private TextRun run(String document) throws IOException {
    return TextRun.ofSome(
        directory,
        Documents.openApi30(document),
        TARGET,
        request ->
            addsInSilence && request.path().endsWith("/members")
                ? Optional.empty()
                : Optional.of(answer(request)));
  }

  private FakeAnswer answer(FakeRequest request) {
    if (request.path().equals("/make")) {
      String id = UUID.randomUUID().toString();
      groups.add(id);
      return FakeAnswer.json(201, id);
    }
    if (refusal > 0) {
      return FakeAnswer.status(refusal).with("WWW-Authenticate", "Bearer");
    }
    if (request.header("Host").isEmpty()) {
      return FakeAnswer.status(400);
    }
    Matcher path = GROUP.matcher(FakeRequest.decode(request.path()));
    if (!path.matches()) {
      return FakeAnswer.status(404);
    }
    boolean members = path.group(2) != null;
    if (!request.method().equals(members ? "POST" : "GET")) {
      return FakeAnswer.status(405).with("Allow", members ? "POST" : "GET");
    }
    if (members && makesGroups) {
      groups.add(path.group(1));
    }
    return FakeAnswer.status(!groups.contains(path.group(1)) ? 404 : members ? 200 : 204);
  }
}
