package dev.standin.specs.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.Pages;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.unsupported.JavaText;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator gets is what was read. */
class GeneratorDocumentTest {

  private static final String DOCUMENT =
      """
      openapi: 3.2.0
      info: {title: Words, version: 012}
      paths:
        /words: {$ref: '#/components/pathItems/Words'}
      components:
        pathItems:
          Words:
            get:
              operationId: words
              parameters:
                - {name: on, in: query, schema: {type: string, enum: [yes, no, ~, 12:30, 1_000]}}
              responses: {'200': {description: x}}
      """;

  @Test
  void saysWhatTheDocumentSays() throws IOException {
    JsonNode given = given(DOCUMENT);

    assertThat(given.path("openapi").asText()).isEqualTo("3.1.1");
    JsonNode parameter = given.at("/paths/~1words/get/parameters/0");
    assertThat(parameter.path("name").asText()).isEqualTo("on");
    assertThat(parameter.at("/schema/enum").toString())
        .isEqualTo("[\"yes\",\"no\",null,\"12:30\",\"1_000\"]");
  }

  @Test
  void refusesPathsOfWhichOnlyASlashTellsOneFromAnother() throws IOException {
    String yaml =
        """
        openapi: 3.1.0
        info: {title: Slashes, version: '1'}
        paths:
          /a/{b}/:
            parameters: [{name: b, in: path, required: true, schema: {type: string}}]
            get: {responses: {'200': {description: x}}}
          /a/{c}:
            parameters: [{name: c, in: path, required: true, schema: {type: string}}]
            put: {responses: {'200': {description: x}}}
        """;
    assertThat(given(yaml)).isNotEmpty();
    assertThatThrownBy(() -> given(yaml.replace("put", "get")))
        .hasMessageContaining("page:9: `/a/{c}` cannot be served beside `/a/{b}/`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: [string, integer, 'null'], title: x} | {"title":"x"}
          {type: [string]}                            | {"type":"string"}
          {type: string, format: decimal}             | {"type":"string"}
          """)
  void hasNoTypesThatTheGeneratorMakesNoClassOf(String schema, String given) throws IOException {
    String yaml = DOCUMENT.replaceFirst("\\{type: string.*]\\}", schema);
    assertThat(given(yaml).at("/paths/~1words/get/parameters/0/schema")).hasToString(given);
  }

  @Test
  void hasOperationsWhereTheirServersAreAndNoneThatIsLeftOut() throws IOException {
    String yaml =
        """
        openapi: 3.2.0
        info: {title: Servers, version: '1'}
        servers: [{url: /base}]
        paths:
          /a:
            get: {operationId: a, responses: {'200': {description: x}}}
            put: {operationId: b, servers: [{url: /other}], responses: {'200': {description: x}}}
            query: {operationId: c, responses: {'200': {description: x}}}
        """;
    JsonNode given = given(yaml);

    assertThat(given.has("servers")).isFalse();
    assertThat(given.path("paths").propertyStream())
        .extracting(path -> path.getKey() + " " + path.getValue().propertyStream().toList().size())
        .containsExactly("/base/a 1", "/other/a 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a */", "a\u0007"})
  void leavesOutWhatTheGeneratorWouldMakeSomethingElseOf(String value) throws IOException {
    String yaml = DOCUMENT.replace("yes,", JsonNodeFactory.instance.textNode(value) + ",");
    SpecDocument document = Pages.read("openapi", yaml);

    assertThat(document.root().findValues("enum"))
        .hasSize(given(yaml).findValues("enum").size() + 1);
    assertThat(UnsupportedFeatures.in(document))
        .extracting(SpecNote::message)
        .contains("`enum` is judged in answers, and not enforced on what the server is sent");
  }

  @ParameterizedTest
  @CsvSource({
    "^.*/x$, a/x, ax",
    "^a/*$, a//, ab",
    "^a\\/*b$, a//b, axb",
    "^[/*]$, *, a",
    "^[*/]$, /, a",
    "^\\*/$, */, /",
    "^[^/*]+$, a, *",
    "^a+$, aa, b"
  })
  void findsWithAPatternWhatItFound(String pattern, String found, String other) {
    String plain = JavaText.pattern(pattern);

    assertThat(JavaText.isConstant(TextNode.valueOf(plain))).isTrue();
    for (String each : List.of(pattern, plain)) {
      assertThat(Pattern.compile(each).matcher(found).find()).as(each).isTrue();
      assertThat(Pattern.compile(each).matcher(other).find()).as(each).isFalse();
    }
  }

  private static JsonNode given(String yaml) throws IOException {
    return new ObjectMapper().readTree(GeneratorDocument.of(Pages.read("openapi", yaml)));
  }
}
