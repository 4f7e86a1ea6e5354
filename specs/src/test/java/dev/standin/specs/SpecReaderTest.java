package dev.standin.specs;

import static dev.standin.specs.Pages.DOCUMENT;
import static dev.standin.specs.Pages.fenced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A page's form, as {@code spec.yaml} says it or as the page looks. */
class SpecReaderTest {

  private static final String JSON =
      """
      {"openapi": "3.0.0", "paths": {"/things/{id}": {"delete": {
        "operationId": "deleteThing",
        "parameters": [{"in": "path", "name": "id", "required": true, "schema": {}}],
        "responses": {"200": {"description": "ok"}}}}}}
      """;

  private static final String TABLES =
      """
      # Delete thing

      `DELETE /things/{id}`

      ## Path parameters

      | Name | Type | Required | Description |
      |---|---|---|---|
      | `id` | `string` | Yes | |

      ## Responses

      ### 204 — Gone
      """;

  static Stream<String> pages() throws IOException {
    return Stream.of(
        DOCUMENT,
        "# A comment\n---\n" + DOCUMENT,
        "\uFEFF" + JSON,
        "x-generator: a tool\n" + DOCUMENT,
        fenced(DOCUMENT),
        "| A |\n|---|\n| b |\n\n" + fenced(DOCUMENT),
        TABLES);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theLooksOfAPageTellItsForm(String page) {
    assertThat(Pages.detect(page).operations())
        .extracting(Operation::operationId)
        .containsExactly("deleteThing");
  }

  @Test
  void aFileIsReadUnderTheKeyGiven(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("any.md");
    Files.writeString(file, fenced(DOCUMENT));
    SpecDocument document = SpecReader.read(file, "acme");
    assertThat(document.vendor()).isEqualTo("acme");
    assertThat(document.locate(document.operations().get(0).pointer())).hasToString(file + ":8");
  }

  @Test
  void theSidecarBesideAPageCounts(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("page.md"), fenced(DOCUMENT));
    Files.writeString(directory.resolve("spec.yaml"), "form: tables\n");
    assertThatThrownBy(() -> SpecReader.read(directory.resolve("page.md"), "acme"))
        .hasMessageContaining("no line says which operation this is");
  }

  @ParameterizedTest
  @CsvSource({
    "'form: tabels', 1, '`form` has to be one of fenced, tables, openapi.'",
    "'title: x', 1, '`form` has to be one of fenced, tables, openapi.'",
    "'form: tables\nformat: x', 2, 'unknown key `format`; known are form, source, title'",
    "'form: fenced\nsource: http://acme.test/page.md', 2, '`source` has to be the https URL'",
    "'form: fenced\nsource: https://acme.test/$(id)', 2, '`source` has to be the https URL'",
    "'form: tables\nversion: 1', 2, '`version` has to be text; put it in quotes.'",
    "'form: fenced\ntitle: x', 2, '`title` is for `form: tables`'",
  })
  void aSidecarThatIsNotUnderstood(String sidecar, int line, String message) {
    SpecPage specYaml = new SpecPage("spec.yaml", Pages.utf8(sidecar));
    SpecPage page = new SpecPage("page", Pages.utf8(DOCUMENT));
    assertThatThrownBy(() -> SpecReader.read("acme", page, Optional.of(specYaml)))
        .hasMessageStartingWith("spec.yaml:" + line + ": " + message);
  }
}
