package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in several files is read as one. */
class FileReferencesTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths:
        /pets/{id}: {$ref: paths/pet.yaml}
      components:
        parameters:
          Id: {name: id, in: path, required: true, schema: {type: string}}
      """;

  private static final String PATH =
      """
      delete:
        operationId: deletePet
        parameters: [{$ref: '../shop.yaml#/components/parameters/Id'}]
        responses:
          '200':
            description: x
            content:
              application/json:
                schema: {$ref: '../schemas/all%20pets.json#/Pet'}
                example: {$ref: none.yaml}
      """;

  private static final String SCHEMAS =
      """
      {"Pet": {"type": "object",
               "properties": {"owner": {"$ref": "#/Owner"}, "first": {"$ref": "#/Pet"}}},
       "Owner": {"type": "string", "maxLength": 7}}
      """;

  @TempDir private Path directory;

  @Test
  void areReadAsOne() throws IOException {
    write("paths/pet.yaml", PATH);
    write("schemas/all pets.json", SCHEMAS);

    SpecDocument document = read(DOCUMENT);

    Operation operation = document.operations().get(0);
    assertThat(operation.operationId()).isEqualTo("deletePet");
    assertThat(operation.parameters()).extracting("name").containsExactly("id");
    assertThat(document.locate(operation.pointer()).file()).endsWith("pet.yaml");
    JsonPointer owner = JsonPointer.compile("/x-files/schemas~1all pets.json/Owner");
    assertThat(document.root().at(owner).path("maxLength").asInt()).isEqualTo(7);
    assertThat(document.locate(owner).toString()).endsWith("all pets.json:3");
  }

  @ParameterizedTest
  @CsvSource({
    "$ref: '#thing', $anchor: thing",
    "$ref: '#thing', $dynamicAnchor: thing",
    "$dynamicRef: '#thing', $dynamicAnchor: thing",
    "$ref: 'more.yaml#thing', $anchor: none",
  })
  void mayNameAnAnchor(String reference, String anchor) throws IOException {
    write("more.yaml", "{schemas: {Thing: {$anchor: thing, type: integer}}}");
    String text =
        """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /things:
            get:
              responses: {'200': {description: x, content: {a/b: {schema: {%s}}}}}
        components: {schemas: {'50%%/more': {%s, type: integer}}}
        """;
    SpecDocument document = read(text.formatted(reference, anchor));

    JsonNode schema = document.operations().get(0).slots().get(0).schema().orElseThrow().node();
    assertThat(schema.path("type").asText()).isEqualTo("integer");
  }

  /** A dynamic anchor of each file: which one counts depends on the way that led there. */
  @Test
  void areNotGuessedWhereAnAnchorIsDynamic() throws IOException {
    write(
        "tree.yaml",
        "{$dynamicAnchor: node, type: object, properties: {a: {$dynamicRef: '#node'}}}");
    SpecDocument document =
        read(
            """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /things:
                get:
                  responses: {'200': {description: x, content: {a/b: {schema: {$ref: '#/components/schemas/Strict'}}}}}
            components: {schemas: {Strict: {$dynamicAnchor: node, $ref: tree.yaml, unevaluatedProperties: false}}}
            """);

    assertThat(document.root().at("/x-files/tree.yaml/properties/a").has("$dynamicRef")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.yaml#none", "more.yaml#/a%zz", "more.yaml#/none"})
  void areNamedAsTheyAreWritten(String reference) throws IOException {
    write("more.yaml", "{schemas: {Thing: {type: integer}}}");
    String text =
        """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /things:
            get: {responses: {'200': {$ref: '%s'}}}
        """
            .formatted(reference);

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("`" + reference + "`");
  }

  @Test
  void areNamedWhereTheyAreMissing() {
    assertThatThrownBy(() -> read(DOCUMENT))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("shop.yaml:4")
        .hasMessageContaining("`paths/pet.yaml`: there is no file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: [", "only a text", ""})
  void loseWhatNeedsThemWhereTheyCannotBeRead(String content) throws IOException {
    write("odd.yaml", content);
    String odd =
        """
          /odd: {get: {operationId: odd, responses: {'200': {$ref: 'odd.yaml#/a'}}}}
          /sound: {get: {operationId: sound, responses: {default: {description: x}}}}
        components:
        """;

    SpecDocument document = read(DOCUMENT.replace("components:\n", odd));

    assertThat(document.operations()).extracting(Operation::operationId).containsExactly("sound");
    assertThat(document.leftOut())
        .hasSize(2)
        .extracting(Throwable::getMessage)
        .last(STRING)
        .contains("shop.yaml:5", "unresolved $ref `odd.yaml#/a`: ", "odd.yaml:1");
  }

  @Test
  void areReadForEveryAnswer() throws IOException {
    write("no.yaml", "{description: no}");
    String text =
        DOCUMENT
            .replace("$ref: paths/pet.yaml", "get: {responses: {default: {$ref: no.yaml}}}")
            .replace("/{id}", "");

    assertThat(read(text).operations().get(0).slots()).hasSize(1);
  }

  @Test
  void areNotFetched() {
    assertThatThrownBy(() -> read(DOCUMENT.replace("paths/pet.yaml", "'http://x.test/pet.yaml'")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("files beside it");
  }

  private SpecDocument read(String text) throws IOException {
    return SpecReader.read(write("shop.yaml", text), "shop");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
