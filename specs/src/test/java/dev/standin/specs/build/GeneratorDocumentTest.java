package dev.standin.specs.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.unsupported.JavaText;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    SpecPage page = new SpecPage("words.yaml", DOCUMENT.getBytes(StandardCharsets.UTF_8));

    JsonNode given =
        new ObjectMapper()
            .readTree(GeneratorDocument.of(SpecReader.read("words", page, Optional.empty())));

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
    SpecPage page = new SpecPage("slashes.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(GeneratorDocument.of(SpecReader.read("slashes", page, Optional.empty())))
        .isNotEmpty();

    SpecPage other =
        new SpecPage("slashes.yaml", yaml.replace("put", "get").getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> GeneratorDocument.of(SpecReader.read("slashes", other, Optional.empty())))
        .hasMessageContaining("slashes.yaml:9: `/a/{c}` cannot be served beside `/a/{b}/`");
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
    SpecPage page = new SpecPage("words.yaml", yaml.getBytes(StandardCharsets.UTF_8));

    byte[] document = GeneratorDocument.of(SpecReader.read("words", page, Optional.empty()));

    assertThat(new ObjectMapper().readTree(document).at("/paths/~1words/get/parameters/0/schema"))
        .hasToString(given);
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
    SpecPage page = new SpecPage("servers.yaml", yaml.getBytes(StandardCharsets.UTF_8));

    JsonNode given =
        new ObjectMapper()
            .readTree(GeneratorDocument.of(SpecReader.read("servers", page, Optional.empty())));

    assertThat(given.has("servers")).isFalse();
    assertThat(given.path("paths").propertyStream())
        .extracting(path -> path.getKey() + " " + path.getValue().propertyStream().toList().size())
        .containsExactly("/base/a 1", "/other/a 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a */", "a\u0007"})
  void leavesOutWhatTheGeneratorWouldMakeSomethingElseOf(String value) throws IOException {
    String yaml = DOCUMENT.replace("yes,", JsonNodeFactory.instance.textNode(value) + ",");
    SpecPage page = new SpecPage("words.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    SpecDocument document = SpecReader.read("words", page, Optional.empty());

    JsonNode given = new ObjectMapper().readTree(GeneratorDocument.of(document));
    assertThat(document.root().findValues("enum")).hasSize(given.findValues("enum").size() + 1);
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
}
