package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd place does not lose a document. */
class LeftOutTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths:
        /before:
          get: {operationId: before, responses: {'200': {description: x}}}
        %s
        /things/{id}:
          delete:
            operationId: deleteThing
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'204': {description: gone}}
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/a: {get: {operationId: a}} | has no `responses`",
        "'/a/{b+}': {get: {responses: {'200': {description: x}}}} | `{b+}` in the path",
        "a: {get: {responses: {'200': {description: x}}}} | begins with a slash",
        "/a: {query: {responses: {'200': {description: x}}}} | `QUERY /a` is neither asked nor served: the method is none of OpenAPI 3.1.",
        "/a: {get: {operationId: before, responses: {'200': {description: x}}}} | appears twice, first on line 5",
        "'/a?b': {get: {responses: {'200': {description: x}}}} | has a query",
        "'/a/{b': {get: {responses: {'200': {description: x}}}} | a brace in the path /a/{b is of no",
        "'/{a}{b}': {get: {responses: {'200': {description: x}}}} | nothing tells apart the parameters",
        "/a: nothing | an object",
        "/a: {$ref: '#/components/pathItems/a'} | unresolved $ref `#/components/pathItems/a`",
        "/a: {get: {responses: {'200': {$ref: 'other.yaml#/x'}}}} | `other.yaml#/x`: there is no file",
        "/a: {get: {responses: {'200': {description: x, content: {a/b: {schema: {$ref: '#nope'}}}}}}} | `#nope`: neither",
        "/a: {get: {responses: {'200': {description: x, content: {a/b: {schema: {$ref: '#/%2'}}}}}}} | `#/%2`: neither"
      })
  void isNamedWithItsLine(String path, String message) throws IOException {
    SpecDocument document = read(DOCUMENT.formatted(path));

    assertThat(document.operations())
        .extracting(Operation::operationId)
        .containsExactly("before", "deleteThing");
    assertThat(document.leftOut())
        .singleElement()
        .satisfies(broken -> assertThat(broken).hasMessageContaining(message))
        .satisfies(broken -> assertThat(broken.location().line()).isEqualTo(6));
    assertThat(UnsupportedFeatures.in(document)).isEmpty();
  }

  @Test
  void namesTheVersionThatAddedAMethod() throws IOException {
    String text =
        DOCUMENT
            .formatted("/a: {additionalOperations: {COPY: {responses: {'200': {description: x}}}}}")
            .replace("3.1.0", "3.2.0");
    SpecDocument document = read(text);

    assertThat(document.leftOut())
        .singleElement()
        .asString()
        .endsWith("the method is one that OpenAPI 3.2 adds to those of 3.1.");
  }

  @Test
  void isWhateverNeedsABrokenReference() throws IOException {
    String components =
        """
        components:
          schemas:
            Thing: {type: object, properties: {next: {$ref: '#/components/schemas/Other'}}}
            Other: {type: array, items: {$ref: '#/components/schemas/Gone'}}
            Unused: {$ref: '#/components/schemas/Unused'}
        """;
    String body = "{content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}";
    String text =
        DOCUMENT.formatted(
                """
                /a:
                    get: {responses: {'200': {description: x}}}
                    post: {requestBody: %s, responses: {'200': {description: x}}}
                """
                    .formatted(body.formatted("Thing")))
            + components;
    SpecDocument document = read(text);

    assertThat(document.operations())
        .extracting(Operation::operationId)
        .containsExactly("before", "getA", "deleteThing");
    assertThat(document.leftOut())
        .singleElement()
        .satisfies(broken -> assertThat(broken.location().line()).isEqualTo(8))
        .asString()
        .contains("the operation needs what is broken: ")
        .contains(":18: unresolved $ref `#/components/schemas/Gone`: there is nothing");
    assertThat(document.brokenReferences())
        .singleElement()
        .asString()
        .contains(":19: circular $ref: #/components/schemas/Unused");
    assertThatThrownBy(document::requireServable).hasMessageContaining(":18: unresolved $ref");
  }

  /** What is generated and served is the whole page or nothing. */
  @Test
  void losesTheDocumentOfAVendor() {
    Pages.refused(
        "openapi",
        DOCUMENT.formatted("/a: {get: {operationId: a}}"),
        "page:6: the operation has no `responses`");
  }

  /** YAML 1.2.2, section 8.1.1.1: of blank lines alone the longest says how far they go in. */
  @ParameterizedTest
  @ValueSource(strings = {"|+", "|-", ">", "|"})
  void maybeABlockOfBlankLines(String indicator) throws IOException {
    String text =
        DOCUMENT.formatted("/a: {get: {responses: {'200': {description: x}}}}")
            + "x-c:\n  x-a: %s\n        \n    \n  x-b: 1\n".formatted(indicator);

    SpecDocument document = read(text);

    assertThat(document.root().at("/x-c/x-a").asText()).isBlank();
    assertThat(document.root().at("/x-c/x-b").asInt()).isEqualTo(1);
  }

  private SpecDocument read(String text) throws IOException {
    return SpecReader.read(Files.writeString(directory.resolve("shop.yaml"), text), "shop");
  }
}
