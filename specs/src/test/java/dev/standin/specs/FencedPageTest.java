package dev.standin.specs;

import static dev.standin.specs.Pages.DOCUMENT;
import static dev.standin.specs.Pages.fenced;
import static dev.standin.specs.Pages.read;
import static dev.standin.specs.Pages.refused;
import static dev.standin.specs.Pages.refusedWhere;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that carry their document in a fenced code block. */
class FencedPageTest {

  private static final String SAMPLES =
      "```bash\ncurl -X DELETE /things/1\n```\n\n```json delete /things/{id}\n{\"id\": \"1\"}\n```\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yaml delete /things/{id}",
        "yaml openapi/things.json delete /things/{id}",
        "yaml DELETE /things/{id}",
        "yml delete /things/{id}",
      })
  void theFenceNamesTheOperation(String info) {
    assertThat(read("fenced", fenced(info, DOCUMENT)).operations())
        .extracting(Operation::operationId)
        .containsExactly("deleteThing");
  }

  @Test
  void linesAreCountedInAPageOfWindowsLines() {
    String crlf = DOCUMENT.replace("\n", "\r\n");
    String page = "\uFEFF" + fenced("yaml delete /things/{id}\r", crlf);
    SpecDocument document = read("fenced", page);
    assertThat(document.locate(JsonPointer.compile("/paths/~1things~1{id}/delete")))
        .hasToString("page:8");
  }

  @Test
  void otherCodeSamplesAreLeftAlone() {
    assertThat(read("fenced", SAMPLES + fenced(DOCUMENT)).operations()).hasSize(1);
  }

  @Test
  void aHeadingMayHaveThePathWithTheServers() {
    String document = DOCUMENT.replace("paths:", "servers: [{url: 'https://a.test/v1'}]\npaths:");
    assertThat(
            read("fenced", "## DELETE /v1/things/{id}\n\n" + fenced("yaml", document)).operations())
        .hasSize(1);
    refused(
        "fenced",
        "## DELETE /v2/things/{id}\n\n" + fenced("yaml", document),
        "page:1: the page says DELETE /v2/things/{id}");
  }

  @Test
  void aFenceWithoutTargetIsComparedWithTheHeadingAbove() {
    String heading = "## DELETE https://api.example.com/things/{id}\n\n";
    for (String fence : List.of("````", "```", "~~~")) {
      String page = heading + fenced("yaml", DOCUMENT).replace("````", fence);
      assertThat(read("fenced", page).operations()).hasSize(1);
    }
    refused(
        "fenced",
        heading.replace("DELETE", "GET") + fenced("yaml", DOCUMENT),
        "page:1: the page says GET https://api.example.com/things/{id}",
        "DELETE /things/{id}");
  }

  @Test
  void theBodyMayBeJson() {
    String json =
        """
        {
        \t"openapi": "3.1.0",
        \t"paths": {"/a": {"get": {"responses": {
        \t\t"200": {"description": "\\ud83d\\ude00 \\/"}}}}}}
        """;
    SpecDocument document = read("fenced", fenced("json get /a", json));
    assertThat(document.version()).isEqualTo(OpenApiVersion.V3_1);
    assertThat(document.root().at("/paths/~1a/get/responses/200/description").asText())
        .isEqualTo("😀 /");
    assertThat(document.locate(document.operations().get(0).slots().get(0).pointer()))
        .hasToString("page:7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          Gone\\n````; Gone\\n```; page:3: the fence opened here never closes
          yaml delete; yaml post; page:3: the page says POST /things/{id}, its document says DELETE /things/{id} (line 8)
          yaml delete /; yaml delete /v2/; page:3: the page says DELETE /v2/things/{id}, its document says DELETE /things/{id}
          yaml delete; yaml remove; page:3: the info string `yaml remove /things/{id}` names no operation … DELETE /things/{id}
          Gone; Gone\\n    get: {parameters: [{name: id, in: path, required: true, schema: {}}], responses: {'200': {description: ok}}}; page:15: a second operation, GET /things/{id}, beside DELETE /things/{id}
          openapi: 3.0.3; swagger: '2.0'; page:4: not OpenAPI but `swagger: 2.0`, of which swagger2openapi makes OpenAPI 3
          openapi: 3.0.3; arazzo: 1.0.0; page:4: not OpenAPI but `arazzo: 1.0.0`
          openapi: 3.0.3; openapi: 4.0.0; page:4: `openapi: 4.0.0`: only 3.0.x and 3.1.x and 3.2.x are read
          """)
  void isRefusedWhere(String text, String other, String message) {
    refusedWhere("fenced", fenced(DOCUMENT), text, other, message);
  }

  @Test
  void isRefusedWithoutOneOpenApiDocument() {
    refused(
        "fenced",
        fenced(DOCUMENT) + "\n" + fenced(DOCUMENT),
        "page:19: two OpenAPI fences, the first on line 3");
    refused("fenced", fenced("openapi: 3.1.0\npaths: {}\n"), "page:5: no operation under `paths`");
    refused("fenced", fenced("- a\n- b\n"), "page:4: not OpenAPI: the root has no `openapi`");
    refused("fenced", "# Title\n", "page:1: no OpenAPI fence. Expected ````yaml verb /path");
    refused("fenced", "```bash\nls\n```\n", "page:1: no OpenAPI fence", "line 1 (bash)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"openapi\": \"spec.yaml\" }",
        "{\n  \"openapi\": \"spec.yaml\"\n}",
        "api:\n  openapi: ./x",
        "api:\n  openapi: 3.0.3",
        "openapi: ./x",
        "openapi:\n  file: x.yaml",
        "api: {\n  openapi: 3.0.3",
        "- openapi",
      })
  void aSampleThatMentionsOpenApiIsNoContract(String sample) {
    String page = "```yaml\n" + sample + "\n```\n\n";
    assertThat(read("fenced", page + fenced(DOCUMENT)).operations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"openapi\":", "{ \"info\": {}, \"openapi\" : ", "{\n  \"openapi\": "})
  void aDocumentInCompactJson(String start) {
    String rest =
        "\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"responses\":{\"204\":{\"description\":\"\"}}}}}}";
    assertThat(read("fenced", fenced("json", start + rest + "\n")).operations()).hasSize(1);
  }

  @Test
  void aContractThatIsBroken() {
    refused(
        "fenced",
        "```json\n{ \"openapi\": \"spec.yaml\" }\n```\n"
            + fenced(DOCUMENT.replace("    delete:", "   delete: [")),
        "page:13: broken YAML");
    refused(
        "fenced", fenced("json", "{\"openapi\":\"3.1.0\",\n\"paths\":]}\n"), "page:5: broken YAML");
  }

  @Test
  void aPathItemThatIsAReference() {
    String document =
        """
        openapi: 3.1.0
        paths:
          /a: {$ref: '#/components/pathItems/A'}
        components:
          pathItems:
            A:
              get: {responses: {'204': {description: ''}}}
        """;
    assertThat(read("fenced", fenced("yaml get /a", document)).operations())
        .extracting(Operation::fullPath)
        .containsExactly("/a");
    refused(
        "fenced",
        fenced("yaml post /a", document),
        "page:3: the page says POST /a, its document says GET /a (line 10)");
  }
}
