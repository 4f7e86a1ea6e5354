package dev.standin.specs;

import static dev.standin.specs.Pages.DOCUMENT;
import static dev.standin.specs.Pages.read;
import static dev.standin.specs.Pages.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.SpecDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that contradict themselves or OpenAPI are refused with the line. */
class DocumentTest {

  private static void refusedWhere(String change, String into, String... message) {
    assertThat(DOCUMENT).contains(change);
    refused("openapi", DOCUMENT.replace(change, into), message);
  }

  @Test
  void theUnchangedDocumentIsRead() {
    assertThat(read("openapi", DOCUMENT).operations()).hasSize(1);
  }

  @Test
  void brokenYaml() {
    refusedWhere("    delete:", "   delete: [", "page:7: broken YAML", "begun on line 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", "99", "6XX", "abc", "4xx", "2X0", "600"})
  void aStatusThatIsNone(String status) {
    refusedWhere("'204'", "'" + status + "'", "page:10: `" + status + "` is no status");
  }

  @Test
  void anUnresolvedReference() {
    refusedWhere(
        "description: Gone",
        "$ref: '#/components/responses/Gone'",
        "page:11: unresolved $ref `#/components/responses/Gone`");
    refusedWhere("{type: string}", "{$ref: other.yaml}", "page:8: unresolved $ref `other.yaml`");
    refusedWhere("{type: string}", "{$ref: '#no'}", "page:8: unresolved $ref `#no`", "Pointer");
  }

  @Test
  void aCircularReference() {
    refused(
        "openapi",
        DOCUMENT.replace("{type: string}", "{$ref: '#/components/schemas/A'}")
            + "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n"
            + "    B: {$ref: '#/components/schemas/A'}\n",
        "page:8: circular $ref: #/components/schemas/A → #/components/schemas/B");
  }

  @Test
  void aPathParameterThatIsNotDeclared() {
    refusedWhere(
        "/things/{id}:",
        "/things/{id}/{part}:",
        "page:5: `{part}` in the path /things/{id}/{part} has no path parameter");
  }

  @Test
  void aPathParameterThatIsNotInThePath() {
    refusedWhere(
        "/things/{id}:", "/things:", "page:8: the path parameter `id` is not in the path /things");
  }

  @Test
  void aPathParameterThatIsNotRequired() {
    refusedWhere(
        "required: true, ", "", "page:8: the path parameter `id` has to have `required: true`");
  }

  @Test
  void anUnknownParameterLocation() {
    refusedWhere("in: path", "in: body", "page:8: unknown parameter location `body`");
  }

  @Test
  void anOperationWithoutResponses() {
    refusedWhere(
        "      responses:\n        '204':\n          description: Gone\n",
        "",
        "page:5: the operation has no `responses`");
  }

  @Test
  void anUndefinedSecurityScheme() {
    refusedWhere(
        "      operationId",
        "      security: [{key: []}]\n      operationId",
        "page:6: security asks for `key`");
  }

  @Test
  void anOperationIdThatIsThereTwice() {
    refused(
        "openapi",
        DOCUMENT + "  /others:\n    get: {operationId: deleteThing, responses: {default: {}}}\n",
        "page:13: the operationId `deleteThing` is there twice, first on line 5");
  }

  @Test
  void pathsThatNoRequestTellsApart() {
    refused(
        "openapi",
        DOCUMENT + "  /things/{other}:\n    delete: {responses: {default: {}}}\n",
        "page:13: DELETE /things/{other} cannot be told from the operation on line 5");
  }

  @Test
  void aPathThatCannotBeServed() {
    refused(
        "openapi",
        DOCUMENT + "  /others?all=true:\n    get: {responses: {default: {}}}\n",
        "page:13: the path /others?all=true has a query or a fragment");
    refused(
        "openapi",
        DOCUMENT + "  '/v1/{name=projects/*}':\n    get: {responses: {default: {}}}\n",
        "page:13: `{name=projects/*}` in the path /v1/{name=projects/*} cannot be served");
  }

  @Test
  void aVerbInUpperCase() {
    refusedWhere(
        "    delete:",
        "    DELETE:",
        "page:5: a method is in lower case: `delete` in place of `DELETE`");
  }

  @ParameterizedTest
  @CsvSource({
    "'openapi: 3.0.3', 'openapi: 3.0.3\nopenapi: 3.0.3', 2, 'the key `openapi` is there twice'",
    "'{title: Things', '&a {title: *a', 2, 'an alias refers to what contains it'",
    "'{title: Things', '{[a]: b, title: Things', 2, 'a key has to be text'",
  })
  void yamlThatJsonCannotHold(String change, String into, int line, String message) {
    refusedWhere(change, into, "page:" + line + ": " + message.substring(0, 1), message);
  }

  @Test
  void unquotedStatusesAreKeysAsWritten() {
    assertThat(read("openapi", DOCUMENT.replace("'204'", "204")).operations().get(0).slots())
        .extracting(slot -> slot.status().text())
        .containsExactly("204");
  }

  @Test
  void aliasesStandForWhatTheyName() {
    String schema = "{type: string, x-a: &a {maxLength: 3}, <<: *a}";
    SpecDocument document = read("openapi", DOCUMENT.replace("{type: string}", schema));
    assertThat(document.root().findValue("schema").path("maxLength").asInt()).isEqualTo(3);
  }

  @Test
  void aliasBombs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "1]\n");
    }
    refused("openapi", bomb.toString(), "page:1: aliases repeat more than");
  }

  @Test
  void bytesThatAreNotUtf8() {
    byte[] page = Pages.utf8(DOCUMENT);
    page[20] = (byte) 0xFF;
    assertThatThrownBy(() -> read("openapi", page))
        .hasMessageStartingWith("page:2: is not UTF-8 here");
  }
}
