package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server may refuse what nobody vouched for: a made-up name, an example that names nothing. */
class GuessesTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /groups:
              post:
                operationId: createGroup
                requestBody:
                  content:
                    application/json:
                      schema: {type: object, properties: {name: {type: string}}}
                      example: {name: staff}
                responses: {'201': {description: made}, '409': {description: there is one}}
            /groups/{group}:
              parameters: [{name: group, in: path, required: true, schema: {type: string}}]
              patch:
                operationId: merge
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [from]
                        properties: {from: {type: string, example: source-group}}
                responses:
                  '204': {description: merged}
                  '400': {description: not understood}
                  '404': {description: none}
              delete:
                operationId: deleteGroup
                responses:
                  '204': {description: gone}
                  '404': {description: none}
                  '405': {description: deletion is not enabled}
            /search:
              get:
                operationId: search
                parameters: [{name: by, in: query, required: true, schema: {type: string}}]
                responses: {'200': {description: found}}
            /pages:
              get:
                operationId: pages
                parameters:
                  - {name: token, in: query, schema: {type: string}}
                  - {name: order, in: query, schema: {type: string, default: name}}
                responses: {'200': {description: some}, '400': {description: no such page}}
            /tags:
              post:
                operationId: createTag
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [name]
                        properties: {name: {type: string}, color: {type: string}}
                responses: {'201': {description: made}, '400': {description: bad}}
            /texts:
              get:
                operationId: texts
                parameters:
                  - {name: like, in: query, schema: {type: string}}
                  - {name: kinds, in: query, schema: {type: array, items: {type: string}}}
                responses: {'200': {description: some}}
          """);

  private static final String TARGET =
      """
      allow: [createTag]
      things:
        /groups/{group}:
          create: {method: POST, path: /groups, body: {name: "${uuid}"}, id: /name}
      """;

  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");

  @TempDir private Path directory;
  private String refusal = "";
  private final Set<String> tags = ConcurrentHashMap.newKeySet();
  private final Set<String> groups = ConcurrentHashMap.newKeySet();

  @Test
  void aRefusedGuessIsUntestedAndSaysWhatToGive() throws IOException {
    assertThat(verdicts(TARGET, "merge/204/valid|search/200/valid"))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.UNTESTED, Outcome.UNTESTED);
    assertThat(verdicts(TARGET, "merge/204/valid"))
        .singleElement()
        .extracting(Verdict::note)
        .asString()
        .contains("made up, an example", "(404)")
        .contains("`parameters`");
    assertThat(verdicts(TARGET, "merge/(204/valid|400/body-not-json)"))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.UNTESTED, Outcome.UNTESTED);
  }

  @Test
  void whatTheDocumentLetsBeSwitchedOffIsUntested() throws IOException {
    List<Verdict> verdicts = verdicts(TARGET, "deleteGroup/.*");

    assertThat(Findings.of(verdicts))
        .filteredOn(each -> each.level() == Level.MUST || each.check() == Check.ALLOW)
        .isEmpty();
    assertThat(verdicts)
        .filteredOn(each -> id(each).matches(".*/(valid|simultaneous|second-delete)"))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.note()).contains("switched off"));
  }

  @Test
  void theFilesOwnCallIsAskedWithItsOwnBody() throws IOException {
    assertThat(verdicts(TARGET, "createGroup/201/(valid|http-1-0)"))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.PASSED, Outcome.PASSED);
  }

  @Test
  void whatTheTargetFileGivesIsNoGuess() throws IOException {
    String target = "parameters: {from: nobody, by: size}\n" + TARGET;

    assertThat(verdicts(target, "merge/204/valid"))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void anOptionalTextMayMeanNothingToTheServer() throws IOException {
    refusal = "Illegal: sample";

    List<Verdict> verdicts = verdicts(TARGET, "(pages|texts)/.*");

    assertThat(of(verdicts, "pages/200/with-token", "texts/200/with-like", "texts/200/with-kinds"))
        .hasSize(3)
        .noneMatch(each -> each.outcome().isWrong());
  }

  @Test
  void oneOfSeveralParametersShouldNotBeRefusedThoughThePageHasAWordForIt() throws IOException {
    refusal = "Illegal";

    List<Verdict> verdicts = verdicts(TARGET, "(pages|texts)/.*");

    assertThat(of(verdicts, "texts/200/with-like", "pages/200/with-order"))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.NOT_AS_IT_SHOULD_BE, Outcome.NOT_AS_IT_SHOULD_BE);
  }

  @Test
  void whatTheRunMadeByAMadeUpNameMayBeInTheWay() throws IOException {
    List<Verdict> verdicts = verdicts(TARGET, "createTag/.*");

    assertThat(
            of(
                verdicts,
                "createTag/201/valid",
                "createTag/201/body-full",
                "createTag/400/body-color-as-boolean"))
        .hasSize(3)
        .noneMatch(each -> each.outcome().isWrong());
    assertThat(verdicts)
        .filteredOn(each -> id(each).contains("/createTag/201/"))
        .filteredOn(each -> each.note().contains("409 of made-up values"))
        .hasSizeGreaterThan(5);
  }

  private static List<Verdict> of(List<Verdict> verdicts, String... ends) {
    return verdicts.stream()
        .filter(each -> List.of(ends).stream().anyMatch(id(each)::endsWith))
        .toList();
  }

  private static String id(Verdict verdict) {
    return verdict.conformanceCase().id().toString();
  }

  private List<Verdict> verdicts(String target, String ids) throws IOException {
    return TextRun.of(directory, DOCUMENT, target, "shop/(" + ids + ")", this::answer).verdicts();
  }

  private FakeAnswer answer(FakeRequest request) {
    if (request.method().equals("POST") && request.path().equals("/tags")) {
      Matcher name = NAME.matcher(request.body().orElse(""));
      boolean valid = name.find() && !request.body().orElse("").contains("true");
      return FakeAnswer.status(
          name.reset().find() && tags.contains(name.group(1))
              ? 409
              : valid && tags.add(name.group(1)) ? 201 : 400);
    }
    if (request.method().equals("POST") && request.path().equals("/groups")) {
      Matcher name = NAME.matcher(request.body().orElse(""));
      if (!name.find()) {
        return FakeAnswer.status(400);
      }
      return groups.add(name.group(1))
          ? FakeAnswer.json(201, "{\"name\":\"" + name.group(1) + "\"}")
          : FakeAnswer.status(409);
    }
    if (request.method().equals("GET") && request.path().matches("/(pages|texts)")) {
      return request.query().isEmpty()
          ? FakeAnswer.status(200)
          : FakeAnswer.of(400, Optional.of("text/plain"), refusal);
    }
    if (request.method().equals("OPTIONS")) {
      return FakeAnswer.status(200);
    }
    // A page of a web interface, for whatever nothing else is at.
    if (request.method().equals("GET") && request.path().startsWith("/standin")) {
      return FakeAnswer.status(200);
    }
    if (request.method().equals("DELETE")) {
      return FakeAnswer.status(405).with("Allow", "PATCH");
    }
    return FakeAnswer.status(request.path().equals("/search") ? 400 : 404);
  }
}
