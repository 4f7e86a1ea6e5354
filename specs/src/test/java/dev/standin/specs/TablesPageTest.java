package dev.standin.specs;

import static dev.standin.specs.Pages.read;
import static dev.standin.specs.Pages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.SpecDocument;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that say in tables what an OpenAPI document would. */
class TablesPageTest {

  static final String PAGE =
      """
      # Change a thing

      `POST /things/{id}`

      ## Parameters

      ### Path parameters

      | Name | Type | Required | Description |
      |---|---|---|---|
      | `id` | `string` | Yes | The id. |

      ## Request body

      Required: Yes

      Content-Type: `application/json`

      | Name | Type | Required | Description |
      |---|---|---|---|
      | `part` | `Part` | Yes | |

      #### `part` — `Part`

      | Property | Type | Required | Description |
      |---|---|---|---|
      | `parts` | `Part[]` | No | |

      ## Responses

      ### 200 — Fine

      Content-Type: `application/json`

      | Property | Type | Required | Description |
      |---|---|---|---|
      | `value` | `string` | Yes | |

      ### 404 — Not there
      """;

  private static final String HEAD =
      "| Name | Type | Required | Description |\n|---|---|---|---|\n";

  static final String VALUE = "| `value` | `string` | Yes | |";

  static void refusedWhere(String text, String other, String message) {
    Pages.refusedWhere("tables", PAGE, text, other, message);
  }

  static JsonNode schemaOf(String type, String description) {
    String row = "| `value` | `" + type + "` | Yes | " + description + " |";
    return read("tables", PAGE.replace(VALUE, row)).root().findValue("value");
  }

  @Test
  void everythingOnThePageIsInTheDocument() {
    SpecDocument document = read("tables", PAGE);
    assertThat(Contract.of(document).text().lines())
        .map(line -> line.replaceAll(" {2,}", "  ").strip())
        .containsExactly(
            "POST /things/{id}  :3",
            "operationId  changeAThing; undocumented  :3",
            "security  none; undocumented  :3",
            "path  id*: string  :11",
            "body*  application/json {part*: Part}  :13",
            "200  application/json {value*: string}  :31",
            "404  -  :39",
            "",
            "Part object  :23",
            "parts: Part[]  :27");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          HEAD| `id` | `string` | Yes |; | Name | Type | Description |\\n|---|---|---|\\n| `id` | `string` |; page:9: the table has no column `Required`
          | Type | Required | Description |\\n|---|---|---|---|\\nVALUE; | Kind | Required | Description |\\n|---|---|---|---|\\nVALUE; page:35: unknown column `Kind`
          VALUE; VALUE\\nVALUE; page:38: `value` has two rows in this table
          VALUE; | `value` | `string` | maybe | |; page:37: the column Required has `maybe` … expected Yes or No
          404 —; 200 —; page:39: the status 200 appears twice
          | `id` |; | `key` |; page:11: the path parameter `key` is not in the path
          `POST /things/{id}`; Posts.; page:1: no line says which operation this is
          ~### 404 —~; ~#### `value` — `Part`\\n\\nHEAD| `other` | `string` | No | |\\n\\n### 404 —~; page:39: the type `Part` is defined differently on line 23
          ~## Responses~; ~## Limits\\n\\n| A |\\n|---|\\n| b |\\n\\n## Responses~; page:31: a table
          ~## Responses~; ~#### Limits\\n\\n| A |\\n|---|\\n| b |\\n\\n## Responses~; page:31: a table that belongs to no parameters, request body, response or type … under `Limits`
          ~### 404 —~; ~#### `other` — `object`\\n\\nHEAD| `a` | `string` | No | |\\n\\n### 404 —~; page:39: no table has a property `other` of the type object
          ~### 404 — Not there\\n~; ~SECTION### 404 — Not there\\n\\nContent-Type: `application/json`\\n\\nHEAD| `d` | `object` | No | |\\n\\nSECTION~; page:39: no table has a property `d` of the type object
          """)
  void isRefusedWhere(String text, String other, String message) {
    String section = "#### `d` — `object`\n\nHEAD| `a` | `string` | No | |\n\n";
    UnaryOperator<String> whole =
        it -> it.replace("SECTION", section).replace("HEAD", HEAD).replace("VALUE", VALUE);

    refusedWhere(whole.apply(text), whole.apply(other), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", "99", "6XX", "abc", "Not found"})
  void aStatusThatIsNone(String status) {
    refusedWhere(
        "### 404 — Not there",
        "### " + status + " — text",
        "page:39: `" + status + " — text` does not begin with a status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /things/{id}", "POST /things", "POST /other/{id}", "POST /v2/things/1"})
  void aSecondOperation(String second) {
    refusedWhere(
        "## Request body",
        "```http\n" + second + "\n```\n\n## Request body",
        "page:13: a second operation, " + second + ", beside POST /things/{id} on line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/things/{id}", "/things/1", "https://a.example/v1/things/1?force=true"})
  void aRequestForTheOperation(String url) {
    String sample = "```http\nPOST " + url + "\n```\n\n## Request body";
    assertThat(read("tables", PAGE.replace("## Request body", sample)).operations()).hasSize(1);
  }

  @Test
  void aRequestWithoutABody() {
    String page =
        PAGE.replaceFirst(
            "(?s)(## Request body\n\n).*?(?=## Responses)", "$1_No request body._\n\n");
    assertThat(read("tables", page).operations().get(0).requestBody()).isEmpty();
  }

  @Test
  void windowsLinesBehindAByteOrderMark() {
    SpecDocument document = read("tables", "\uFEFF" + PAGE.replace("\n", "\r\n"));
    assertThat(Contract.of(document)).isEqualTo(Contract.of(read("tables", PAGE)));
  }

  @Test
  void aPageWithoutResponses() {
    refused(
        "tables",
        PAGE.substring(0, PAGE.indexOf("## Responses")),
        "page:3: the operation has no `responses`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "### 200 — As a text\n\n"})
  void severalContentTypes(String heading) {
    String text = heading + "Content-Type: `text/plain`\n\nType: `string`\n\n### 404 —";
    SpecDocument document = read("tables", PAGE.replace("### 404 —", text));
    assertThat(document.operations().get(0).slots())
        .extracting(slot -> slot.mediaType().orElse("-"))
        .containsExactly("application/json", "text/plain", "-");
  }

  @Test
  void anObjectThatOnlyItsPropertyNames() {
    SpecDocument document =
        read(
            "tables",
            PAGE.replace(VALUE, "| `value` | `object` | Yes | |")
                .replace(
                    "### 404 —",
                    "#### `value` — `object`\n\n"
                        + HEAD
                        + "| `inner` | `string` | No | |\n\n### 404 —"));
    assertThat(document.root().findValue("value").at("/properties/inner/type").asText())
        .isEqualTo("string");
    assertThat(
            document.locate(
                JsonPointer.compile(
                    "/paths/~1things~1{id}/post/responses/200/content/application~1json/schema"
                        + "/properties/value/properties/inner")))
        .hasToString("page:43");
  }

  @Test
  void anObjectThatOnlyAPropertyOfANamedTypeNames() {
    SpecDocument document =
        read(
            "tables",
            PAGE.replace("| `parts` | `Part[]` | No | |", "| `size` | `object` | No | |")
                .replace(
                    "## Responses",
                    "#### `size` — `object`\n\n"
                        + HEAD
                        + "| `height` | `int32` | No | |\n\n## Responses"));
    assertThat(document.root().at("/components/schemas/Part/properties/size/properties"))
        .hasToString("{\"height\":{\"type\":\"integer\",\"format\":\"int32\"}}");
  }

  @Test
  void headersOfResponses() {
    SpecDocument document =
        read(
            "tables",
            PAGE
                + "\n#### Response headers\n\n| Header | Type | Required | Description |\n"
                + "|---|---|---|---|\n| `Retry-After` | `integer` | No | Seconds. |\n");
    assertThat(document.root().findValue("Retry-After"))
        .hasToString("{\"description\":\"Seconds.\",\"schema\":{\"type\":\"integer\"}}");
    assertThat(Contract.of(document).text().lines().map(Contract::withoutPageLine))
        .contains("    header     Retry-After: integer");
  }
}
