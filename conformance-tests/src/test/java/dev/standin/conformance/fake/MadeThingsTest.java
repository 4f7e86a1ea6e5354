package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things whose address the server tells in a header, or in text, and which need two values. */
class MadeThingsTest {

  private static final String DOCUMENT =
      """
      paths:
        /orgs/{org}/items/{item}:
          delete:
            operationId: deleteItem
            parameters:
              - {name: org, in: path, required: true, schema: {type: string}}
              - {name: item, in: path, required: true, schema: {type: string}}
            responses: {'204': {description: gone}, '404': {description: none}}
      """;

  private static final String TARGET =
      """
      conversations:
        create:
          method: POST
          path: /make
          body: {name: "${uuid}"}
          id: %s
          values: {%s: {header: location, match: "^/orgs/([^/]+)"}}
        get: {method: GET, path: "/orgs/${org}/items/${id}"}
      """;

  @TempDir private Path directory;
  private final Set<String> there = ConcurrentHashMap.newKeySet();
  private String org = "";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{header: Location, match: '[^/]+$'}",
        "{match: 'item (\\S+) '}",
        "'${/name}@${/hash}'"
      })
  void areDeletedByAllTheirValues(String id) throws IOException {
    SuiteResult result = run(TARGET.formatted(id, "org"));

    assertThat(result.conclusion().kind())
        .as(result.conclusion().sentence())
        .isEqualTo(Conclusion.Kind.CONFORMS);
    assertThat(result.verdicts())
        .filteredOn(each -> each.conformanceCase().id().variant().equals("valid"))
        .extracting("outcome")
        .containsExactly(Outcome.PASSED);
    assertThat(there).isEmpty();
  }

  @Test
  void areListedWithAllTheirValues() throws IOException {
    List<String> listed = IntStream.range(0, 600).mapToObj(n -> "x%06d7f3a".formatted(n)).toList();
    listed.forEach(id -> there.add("/orgs/orgb/items/" + id));
    Files.write(directory.resolve("ids.txt"), listed.stream().map(id -> id + " org=orgb").toList());

    SuiteResult result =
        run(
            """
            conversations:
              ids: ids.txt
              get: {method: GET, path: "/orgs/${org}/items/${id}"}
            """);

    assertThat(result.conclusion().kind())
        .as(result.conclusion().sentence())
        .isEqualTo(Conclusion.Kind.CONFORMS);
  }

  @Test
  void areNotMadeOfAnAnswerThatHasNoneThere() throws IOException {
    SuiteResult result = run(TARGET.formatted("{header: X-Id}", "org"));

    assertThat(result.conclusion().sentence())
        .contains("no conversation could be made: the answer has nothing at {\"header\":\"X-Id\"}")
        .endsWith("what the call made, if anything, stays.");
    assertThat(there).as("what the only call made").hasSize(1);
  }

  @Test
  void haveNoValueOfWhatTheDocumentDoesNotHave() {
    assertThatThrownBy(() -> run(TARGET.formatted("/id", "company").replaceAll(" *get:.*\n", "")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("company` is no parameter");
  }

  /** The document has {@code orga}, and what the server made is of {@code ORGA}. */
  @Test
  void areNotCalledWrongForAValueThatTheServerGave() throws IOException {
    org = "ORGA";
    String document =
        DOCUMENT.replaceFirst("schema: \\{type: string}", "schema: {type: string, enum: [orga]}");

    SuiteResult result =
        run(document, TARGET.formatted("{header: Location, match: '[^/]+$'}", "org"));

    assertThat(result.conclusion().kind())
        .as(result.conclusion().sentence())
        .isEqualTo(Conclusion.Kind.CONFORMS);
    assertThat(result.verdicts())
        .filteredOn(each -> each.conformanceCase().id().variant().equals("org-other-case"))
        .extracting(Verdict::note)
        .singleElement()
        .asString()
        .endsWith("has a value that the target file gives, or let the server give");
  }

  @Test
  void areNotMadeWhereTheTargetFileHasNoCredentialToDeleteThem() throws IOException {
    String document =
        DOCUMENT
            + """
            security: [{key: []}]
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            """;

    SuiteResult result =
        run(document, TARGET.formatted("{header: Location, match: '[^/]+$'}", "org"));

    assertThat(result.conclusion().kind()).isEqualTo(Conclusion.Kind.COULD_NOT_BE_ASKED);
    assertThat(result.conclusion().sentence()).contains("asks for a credential ([key])");
    assertThat(there).isEmpty();
  }

  private SuiteResult run(String target) throws IOException {
    return run(DOCUMENT, target);
  }

  private SuiteResult run(String document, String target) throws IOException {
    return TextRun.of(directory, Documents.openApi30(document), target, this::answer).result();
  }

  private FakeAnswer answer(FakeRequest request) {
    String id = UUID.randomUUID().toString().replace("-", "");
    if (request.path().equals("/make")) {
      String org = this.org.isEmpty() ? "org" + id.charAt(0) : this.org;
      String path = "/orgs/" + org + "/items/" + id + "@" + org;
      there.add(path);
      String answer =
          "{\"text\":\"made item %s@%s for you\",\"name\":\"%s\",\"hash\":\"%s\"}"
              .formatted(id, org, id, org);
      return FakeAnswer.json(201, answer).with("Location", path);
    }
    if (request.header("Host").isEmpty()) {
      return FakeAnswer.status(400);
    }
    String path = FakeRequest.decode(request.path());
    return switch (request.method()) {
      case "GET" -> FakeAnswer.status(there.contains(path) ? 200 : 404);
      case "DELETE" -> FakeAnswer.status(there.remove(path) ? 204 : 404);
      default -> FakeAnswer.status(405).with("Allow", "GET, DELETE");
    };
  }
}
