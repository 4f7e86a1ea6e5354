package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.RunPlan;
import dev.standin.conformance.target.TargetFile;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target file gives is sent, or it is said that it is not. */
class GivenValuesTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /text:
              get:
                operationId: getText
                parameters: [{name: pad, in: query, schema: {type: string}}]
                responses: {'200': {description: text}, '400': {description: bad}}
            /admin:
              get:
                operationId: getAdmin
                security: [{key: []}]
                responses: {'200': {description: all}}
            /notes:
              post:
                operationId: createNote
                requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}}
                responses: {'201': {description: made}}
            /notes/{note}:
              parameters: [{name: note, in: path, required: true, schema: {type: string}}]
              get:
                operationId: getNote
                responses: {'200': {description: one}, '404': {description: none}}
          components:
            securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          """);

  private static final String TARGET =
      """
      parameters: {pad: mine}
      things:
        /notes/{note}:
          create: {method: POST, path: /notes, body: {title: 7}, id: /id}
      """;

  private static final String OTHER_BODY =
      "`POST /notes` is sent another body than the target file has, which the document does not"
          + " allow: at /title integer found, string expected.";

  @TempDir private Path directory;

  @Test
  void anOptionalParameterHasItsValue() throws IOException {
    List<Verdict> asked =
        TextRun.of(directory, DOCUMENT, TARGET, ".*/getText/200/.*", GivenValuesTest::answer)
            .verdicts();

    assertThat(asked).extracting(Verdict::outcome).containsOnly(Outcome.PASSED);
    assertThat(asked)
        .extracting(each -> each.conformanceCase().id().variant())
        .contains("valid", "with-pad");
  }

  @ParameterizedTest
  @CsvSource({"form, page=0&size=1", "deepObject, p%5Bpage%5D=0&p%5Bsize%5D=1"})
  void anOptionalPropertyThatNoStyleWritesIsLeftOut(String style, String query) throws IOException {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items:
                get:
                  operationId: list
                  parameters:
                    - {name: p, in: query, style: %s, required: true, schema: {$ref: '#/components/schemas/Pageable'}}
                  responses: {'200': {description: some}, '400': {description: bad}}
            components:
              schemas:
                Pageable:
                  type: object
                  properties:
                    page: {type: integer, minimum: 0}
                    size: {type: integer, minimum: 1}
                    sort: {type: array, items: {type: string}}
            """
                .formatted(style));

    assertThat(
            TextRun.of(
                    directory,
                    document,
                    "{}",
                    ".*/(valid|p-missing)",
                    request ->
                        FakeAnswer.status(request.target().endsWith("?" + query) ? 200 : 400))
                .verdicts())
        .extracting(each -> each.conformanceCase().id() + " " + each.outcome())
        .containsExactly("shop/list/200/valid PASSED");
  }

  @Test
  void aBodyThatIsNotAllowedIsNamed() throws IOException {
    assertThat(TextRun.of(directory, DOCUMENT, TARGET, GivenValuesTest::answer).remarks())
        .contains(OTHER_BODY);
  }

  @Test
  void thePlanNamesWhatLacksACredential() throws IOException {
    Path file = Files.writeString(directory.resolve("target.yaml"), TARGET);

    assertThat(
            RunPlan.of(
                DOCUMENT, TargetFile.read(file, Environment.ofNames()), List.of(), List.of()))
        .contains(
            "Not asked: `GET /admin`: The document asks for a credential ([key]) and the target has"
                + " none.",
            OTHER_BODY);
  }

  private static FakeAnswer answer(FakeRequest request) {
    if (request.path().contains("/text")) {
      return FakeAnswer.status(request.target().contains("pad=mine") ? 200 : 400);
    }
    return request.method().equals("POST")
        ? FakeAnswer.json(201, "{\"id\":\"a1\"}")
        : FakeAnswer.status(404);
  }
}
