package dev.standin.specs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.SpecCatalog;
import dev.standin.specs.change.Versions;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a contract is read as the same contract. */
class RoundTripTest {

  private static final String ODD =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      webhooks: {done: {$ref: '#/components/pathItems/done'}}
      servers:
        - {url: 'https://{a b}.test/v1;x', variables: {a b: {default: eu, enum: [eu, us]}}}
        - {url: /v2, description: second}
      security: [{}, {key: [], login: [read all, 'a or b; c']}, {cookie: []}]
      paths:
        '/odd path/{id}; x':
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          put:
            operationId: 'put  thing; "now" :12'
            deprecated: true
            servers: [{url: 'https://c.test'}]
            callbacks: {done: {$ref: '#/components/pathItems/done'}}
            parameters:
              - {name: 'filter[a]*', in: query, style: deepObject, explode: true, schema: {type: object}}
              - {name: 'a: b', in: header, deprecated: true, content: {application/json: {schema: {$ref: '#/components/schemas/GET'}}}}
            requestBody: {content: {'*/*; q="1"': {schema: {$ref: '#/components/schemas/odd name'}, encoding: {a: {style: form}}}}}
            responses:
              '200': {description: x, content: {text/plain: {}}, headers: {X-A: {required: true, schema: {$ref: '#/components/responses/No/content/a~1b/schema'}}}}
              4XX: {$ref: '#/components/responses/No'}
              default: {description: x, madeUp: {a: [1, 2.0]}}
        /things: {delete: {responses: {'204': {description: x}}}}
      components:
        pathItems: {done: {post: {responses: {'200': {description: x}}}}}
        responses:
          No: {description: x, content: {a/b: {schema: {type: object, properties: {again: {$ref: '#/components/responses/No/content/a~1b/schema'}}}}}}
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key, other: 1}
          cookie: {type: apiKey, in: cookie, name: a}
          login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, refreshUrl: /r, scopes: {read all: x, w: y}}}}
        schemas:
          GET: {enum: [/a, null, 1e3, {a: "b | c"}], default: null}
          string: {type: string, pattern: '^[a-z] {2,}:12$', minLength: 2}
          odd name:
            type: object
            required: ['q"', never]
            additionalProperties: {$ref: '#/components/schemas/string'}
            properties:
              'q"': {anyOf: [{type: string, format: date}, {oneOf: [{type: 'null'}, {const: x}]}], default: "a = b"}
              list: {type: [array, 'null'], items: {allOf: [{$ref: '#/components/schemas/GET'}, {not: {const: 1}}, {type: [string, integer], maxLength: 3}]}, uniqueItems: true}
              tuple: {items: false, prefixItems: [{type: number, multipleOf: 0.1}, {items: {items: {}}, properties: {a: {}}}]}
              tree: {$ref: '#/components/schemas/odd name', readOnly: true}
              map: {additionalProperties: false, patternProperties: {'^x: y': {dependentSchemas: {a: {if: {}, then: false}}}}}
              list of untyped: {type: array, items: {properties: {a: {type: string, minLength: 2}}, minProperties: 1}}
              list of lists: {type: array, items: {type: array, items: {items: {type: string}}}}
              unknown: {madeUp: {$id: 1}, title: x, deprecated: true, discriminator: {propertyName: a}}
      """;

  static Stream<SpecDocument> documents() {
    SpecCatalog catalog = SpecCatalog.load(Path.of(""));
    return Stream.concat(
        catalog.vendors().stream().map(catalog::document), Stream.of(Versions.read("odd", ODD)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenIsReadAsTheSame(SpecDocument document) {
    Contract contract = Contract.of(document);
    Contract read = Contract.read(contract.text(), "contract.txt");
    assertThat(read).isEqualTo(contract);
    assertThat(read.text()).isEqualTo(contract.text());
  }

  @Test
  void pageLinesAreNoPartOfWhatIsPromised() {
    Contract moved = Contract.of(Versions.read("odd", "# A line more.\n" + ODD));
    assertThat(moved).isNotEqualTo(Contract.of(Versions.read("odd", ODD)));
    assertThat(moved.isSameAs(Contract.of(Versions.read("odd", ODD)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          204          -  ; 204          -; expected a page line such as `:12` at its end
          hard: boolean; hard: boolean|; expected a name, but the line ends
          hard: boolean; hard: (boolean; expected `)`, but the line ends
          hard: boolean; hard: {a}; expected `: `, but there is `}`
          hard: boolean; hard: string(pattern nothing); expected a JSON value, but there is `nothing)`
          query  ; quarry ; `quarry` is unknown here
          security     none; query  x: string; has no line `security`
          """)
  void whatIsNoContractIsRefusedWithItsLine(String part, String into, String message) {
    String document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              security: []
              parameters: [{name: hard, in: query, schema: {type: boolean}}]
              responses: {'204': {description: x}}
        """;
    String text = Contract.of(Versions.read("a", document)).text();
    assertThat(text).contains(part);
    String broken =
        text.replaceAll(
            "(?m)" + Pattern.quote(part) + " *(:\\d+)?",
            Matcher.quoteReplacement(into) + (into.endsWith("-") ? "" : "  :1"));
    assertThatThrownBy(() -> Contract.read(broken, "specs/a/contract.txt"))
        .isInstanceOf(SpecException.class)
        .hasMessageMatching("(?s)specs/a/contract.txt:\\d+: is no .*")
        .hasMessageContaining(message);
  }
}
