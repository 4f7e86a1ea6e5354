package dev.standin.specs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.change.Versions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a contract writes the shapes of bodies and parameters. */
class ContractTextTest {

  private static String document(String version, String schema, String components) {
    return """
        openapi: %s
        paths:
          /a:
            get:
              responses:
                '200':
                  description: ok
                  content: {a/b: {schema: %s}}
        components: {schemas: {%s}}
        """
        .formatted(version, schema, components);
  }

  private static String shape(String version, String schema) {
    return lines(document(version, schema, "")).stream()
        .filter(line -> line.contains("a/b "))
        .map(line -> line.substring(line.indexOf("a/b ") + 4))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(String document) {
    return Contract.of(Versions.read("page", document))
        .text()
        .lines()
        .map(Contract::withoutPageLine)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; any",
        "true; any",
        "{type: string, format: uuid, minLength: 1}; string(uuid, minLength 1)",
        "{type: [string, 'null'], pattern: a}; string(pattern \"a\")|null",
        "{type: string, enum: [a, b], default: a}; \"a\"|\"b\" = \"a\"",
        "{const: 1}; 1",
        "{const: a, minLength: 1}; \"a\" & any(minLength 1)",
        "{type: string, enum: [a, b], format: f}; (\"a\"|\"b\") & any(f)",
        "{type: [string, 'null'], enum: [a, null]}; \"a\"|null",
        "{type: array, items: {type: [string, 'null']}, maxItems: 2}; (string|null)[](maxItems 2)",
        "{type: object}; object",
        "{type: object, additionalProperties: false}; closed{}",
        "{type: object, additionalProperties: {type: integer}}; {[any name]: integer}",
        "{type: object, required: [b, c], properties: {a: {}, b: {}}}; {a: any, b*: any, c*: any}",
        "{properties: {a: {}}}; untyped {a: any}",
        "{oneOf: [{type: string}, {type: integer}]}; string^integer",
        "{allOf: [{type: object}, {required: [a]}]}; object & untyped {a*: any}",
        "{not: {type: string}}; any(not: string)",
        "{type: string, readOnly: true, description: words, x-y: z}; string(readOnly)",
        "{type: [array, object], items: {type: string}, minItems: 1}; string[](minItems 1)|object",
        "{type: string, format: 'odd, format'}; string(format \"odd, format\")",
        "{type: string, format: readOnly}; string(format \"readOnly\")",
        "{type: object, properties: {'[any name]': {}, 'a b*': {}}}; {\"[any name]\": any, \"a b*\": any}",
        "{enum: [true, 1.50, {b: 1, a: [x]}, [2]]}; true|1.5|value {\"a\":[\"x\"],\"b\":1}|value [2]",
        "{type: string, minLength: 0, deprecated: false}; string",
        "{type: number, minimum: 1, exclusiveMinimum: 1}; number(exclusiveMinimum 1)",
        "{patternProperties: {'^x': {type: string}}, propertyNames: {maxLength: 3}}; any(patternProperties \"^x\": string, propertyNames: any(maxLength 3))",
        "{default: 1}; any = 1",
        "{type: array, items: {properties: {a: {}}}}; (untyped {a: any})[]",
        "{items: {type: string}}; untyped string[]",
        "{type: array, items: {type: string, default: a}}; (string = \"a\")[]",
        "{type: thing}; any(type \"thing\")",
      })
  void shapes(String schema, String expected) {
    assertThat(shape("3.1.0", schema)).isEqualTo(expected);
  }

  @Test
  void nullableIn30() {
    assertThat(shape("3.0.3", "{type: string, nullable: true}")).isEqualTo("string|null");
    assertThat(shape("3.0.3", "{type: string, enum: [a, b], nullable: true}"))
        .as("null is none of the values")
        .isEqualTo("\"a\"|\"b\"");
  }

  @Test
  void headersStandBelowTheirStatus() {
    String document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              responses:
                '200':
                  description: ok
                  headers: {X-Any: {description: none}, content-type: {schema: {type: string}}}
                  content: {a/b: {}, a/c: {}}
                '429': {$ref: '#/components/responses/Slow'}
        components:
          responses:
            Slow:
              description: slow
              headers:
                Retry-After: {$ref: '#/components/headers/Seconds'}
          headers:
            Seconds: {required: true, schema: {type: integer, minimum: 0}}
        """;
    assertThat(
            Contract.of(Versions.read("page", document))
                .text()
                .lines()
                .map(line -> line.replaceFirst(" {2,}:", " :")))
        .endsWith(
            "  200          a/b :6",
            "  200          a/c :6",
            "    header     X-Any: any :8",
            "  429          - :10",
            "    header     Retry-After*: integer(minimum 0) :18");
  }

  @Test
  void namedTypesAreWrittenOnceBehindTheOperations() {
    String ref = "{$ref: '#/components/schemas/%s'}";
    String document =
        document(
            "3.0.3",
            "{type: array, items: " + String.format(ref, "Node") + "}",
            String.format(
                    "Node: {type: object, properties: {next: " + ref + ", kind: " + ref + "}}, ",
                    "Node",
                    "Kind")
                + "Kind: {type: string}, Unused: {type: string}");
    assertThat(lines(document))
        .endsWith(
            "  200          a/b Node[]",
            "",
            "Node object",
            "  next: Node",
            "  kind: Kind",
            "",
            "Kind string");
  }
}
