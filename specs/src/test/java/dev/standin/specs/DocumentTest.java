package dev.standin.specs;

import static dev.standin.specs.Pages.DOCUMENT;
import static dev.standin.specs.Pages.read;
import static dev.standin.specs.Pages.refused;
import static dev.standin.specs.Pages.refusedWhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.SpecDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that contradict themselves or OpenAPI are refused with the line. */
class DocumentTest {

  @Test
  void theUnchangedDocumentIsRead() {
    assertThat(read("openapi", DOCUMENT).operations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ~    delete:~; ~   delete: [~; page:7: broken YAML … begun on line 5
          openapi: 3.0.3; openapi: 3.0.3\\nopenapi: 3.0.3; page:2: the key `openapi` appears twice
          {title: Things; &a {title: *a; page:2: an alias refers to what contains it
          {title: Things; {[a]: b, title: Things; page:2: a key has to be text
          {type: string}; {$ref: other.yaml}; page:8: unresolved $ref `other.yaml`
          {type: string}; {$ref: '#no'}; page:8: unresolved $ref `#no` … Pointer
          /things/{id}:; /things/{id}/{part}:; page:5: `{part}` in the path /things/{id}/{part} has no path parameter
          /things/{id}:; /things:; page:8: the path parameter `id` is not in the path /things
          ~required: true, ~; ~~; page:8: the path parameter `id` has to have `required: true`
          in: path; in: body; page:8: the parameter location `body` is none of path
          ~      operationId~; ~      security: [{key: []}]\\n      operationId~; page:6: security asks for `key`
          Gone; Gone\\n  /things/{other}:\\n    delete: {responses: {default: {}}}; page:13: DELETE /things/{other} cannot be told from the operation on line 5
          delete:; DELETE:; page:5: a method is in lower case: `delete` in place of `DELETE`
          """)
  void isRefusedWhere(String text, String other, String message) {
    refusedWhere("openapi", DOCUMENT, text, other, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", "99", "6XX", "abc", "4xx", "2X0", "600"})
  void aStatusThatIsNone(String status) {
    refusedWhere("openapi", DOCUMENT, "204", status, "page:10: `" + status + "` is no status");
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
