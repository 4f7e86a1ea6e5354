package dev.standin.specs;

import static dev.standin.specs.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applies to an operation is brought together from wherever the document says it. */
class OperationTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      servers: [{url: 'https://{host}/v{n}/', variables: {host: {default: a.org}, n: {default: '1'}}}]
      security: [{key: []}]
      paths:
        /a/{id}:
          parameters:
            - $ref: '#/components/parameters/id'
            - {name: X-Trace, in: header, schema: {type: string}}
          get:
            security: []
            parameters: [{name: x-trace, in: header, required: true, schema: {type: integer}}]
            responses: {'200': {$ref: '#/components/responses/ok'}}
          put:
            operationId: putA
            security: [{key: []}, {}]
            requestBody: {$ref: '#/components/requestBodies/some'}
            responses: {2XX: {$ref: '#/components/responses/ok'}, default: {description: other}}
        /b: {$ref: '#/components/pathItems/b'}
      components:
        pathItems:
          b:
            servers: [{url: /relative}]
            post:
              responses: {'204': {description: done}}
            trace:
              servers: [{url: 'https://b.org'}]
              responses: {'200': {description: done}}
        parameters:
          id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
        requestBodies:
          some: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}, text/plain: {}}}
        responses:
          ok: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}
        schemas:
          Id: {type: string}
        securitySchemes:
          key: {type: apiKey, in: query, name: k}
      """;

  private static Operation operation(String id) {
    return read("openapi", DOCUMENT).operations().stream()
        .filter(operation -> operation.operationId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The place is that of the schema which is left, by which values are judged. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{anyOf: [{type: integer}, {type: 'null'}]} | schema/anyOf/0",
        "{type: [string, 'null'], anyOf: [{minLength: 3}, {pattern: x}]} | schema",
        "{anyOf: [{$ref: '#/components/schemas/Self'}, {type: 'null'}]} | schema",
      })
  void aParameterIsNeverNull(String schema, String place) {
    String self = "Self: {anyOf: [{$ref: '#/components/schemas/Self'}, {type: 'null'}]}";
    String document =
        DOCUMENT
            .replace("schema: {type: string}}", "schema: " + schema + "}")
            .replace("    Id: {type: string}", "    " + self + "\n    Id: {type: string}");

    assertThat(read("openapi", document).operations().get(1).parameters())
        .filteredOn(parameter -> parameter.name().equals("X-Trace"))
        .singleElement()
        .satisfies(it -> assertThat(it.schema().pointer().toString()).endsWith(place));
  }

  /** RFC 3986, section 5.2.4: dots lead to where a path begins at most. */
  @ParameterizedTest
  @CsvSource({
    "., ''",
    "./, ''",
    "../api/../v2/, /v2",
    "../../v3, /v3",
    "https://a.org/a/./b, /a/b"
  })
  void serversBesideTheDocument(String url, String path) {
    String server = "servers: [{url: '%s'}]".formatted(url);
    assertThat(read("openapi", DOCUMENT.replaceFirst("servers: .*", server)).operations().get(0))
        .extracting(Operation::serverPath)
        .isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "getAId, GET /v1/a/{id}",
    "putA, PUT /v1/a/{id}",
    "postB, POST /relative/b",
    "traceB, TRACE /b"
  })
  void wholePaths(String id, String target) {
    assertThat(operation(id).method() + " " + operation(id).fullPath()).isEqualTo(target);
  }

  @Test
  void parametersOfTheOperationOverrideThoseOfThePath() {
    assertThat(operation("getAId").parameters())
        .extracting(p -> p.in() + " " + p.name() + " " + p.required() + " " + p.schema().node())
        .containsExactly(
            "PATH id true {\"type\":\"string\"}", "HEADER x-trace true {\"type\":\"integer\"}");
    assertThat(operation("putA").parameters().get(1).required()).isFalse();
  }

  @Test
  void securityOfTheOperationOverridesThatOfTheDocument() {
    assertThat(operation("getAId").security()).isEmpty();
    assertThat(operation("postB").security())
        .containsExactly(
            new SecurityAlternative(
                List.of(new SecurityScheme.ApiKey("key", ParameterIn.QUERY, "k"))));
    assertThat(operation("putA").security())
        .extracting(alternative -> alternative.schemes().size())
        .containsExactly(1, 0);
  }

  @Test
  void slotsAreStatusTimesMediaType() {
    assertThat(operation("putA").slots())
        .extracting(s -> s.status().text() + " " + s.mediaType().orElse("-"))
        .containsExactly("2XX application/json", "default -");
    assertThat(operation("putA").keyFor(204)).contains(new StatusKey.Range(2));
    assertThat(operation("putA").keyFor(404)).contains(new StatusKey.Default());
    assertThat(operation("getAId").keyFor(404)).isEmpty();
  }

  @Test
  void requestBodies() {
    assertThat(operation("putA").requestBody())
        .hasValueSatisfying(
            body -> {
              assertThat(body.required()).isTrue();
              assertThat(body.content()).containsOnlyKeys("application/json", "text/plain");
              assertThat(body.content())
                  .extractingByKey("application/json")
                  .extracting(SchemaAt::pointer)
                  .hasToString("/components/schemas/Id");
            });
    assertThat(operation("getAId").requestBody()).isEmpty();
  }

  @Test
  @Timeout(20)
  void thousandsOfOperations() {
    StringBuilder paths = new StringBuilder("openapi: 3.0.0\npaths:\n");
    for (int i = 0; i < 10_000; i++) {
      paths.append("  /p").append(i).append(":\n");
      paths.append("    get: {responses: {'200': {description: ok}}}\n");
    }
    SpecDocument document = read("openapi", paths.toString());
    assertThat(document.operations())
        .extracting(operation -> document.locate(operation.pointer()).line())
        .isEqualTo(IntStream.range(0, 10_000).mapToObj(i -> 2 * i + 4).toList());
    assertThat(Contract.of(document).text().lines()).hasSizeGreaterThan(10_000);
  }
}
