package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a document has errors or a default alone, a valid request must not fail: no more. */
class NoSuccessTest {

  private static final SpecDocument DOCUMENT =
      Documents.openApi30(
          """
          paths:
            /users/{user}:
              parameters: [{name: user, in: path, required: true, schema: {type: string}}]
              get:
                operationId: readUser
                responses: {'404': {description: none}}
              put:
                operationId: updateUser
                requestBody:
                  required: true
                  content: {application/json: {schema: {type: object}}}
                responses: {default: {description: any}}
              delete:
                operationId: deleteUser
                parameters: [{name: soft, in: query, schema: {type: boolean}}]
                responses: {'400': {description: bad}, '404': {description: none}}
          """);

  private static final String TARGET =
      """
      things:
        /users/{user}:
          create: {method: POST, path: /make, id: {match: ".+"}}
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"404, SHOULD", "302, SHOULD", "500, MUST"})
  void isNoMust(int status, Level level) throws IOException {
    assertThat(
            TextRun.of(
                    directory,
                    DOCUMENT,
                    TARGET,
                    ".*/(valid|with-.*|body-.*|simultaneous|sequence|stays-deleted|accept-.*)",
                    request ->
                        request.path().equals("/make")
                            ? FakeAnswer.of(201, Optional.of("text/plain"), "anna")
                            : FakeAnswer.status(status))
                .result()
                .findings())
        .extracting(Finding::level)
        .containsOnly(level);
  }
}
