package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a contract writes the shapes of bodies and parameters. */
class ContractShapeTest {

  private static String shape(String version, String schema, String components) {
    String document =
        "openapi: "
            + version
            + "\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: ok\n"
            + "          content: {a/b: {schema: "
            + schema
            + "}}\ncomponents: {schemas: {"
            + components
            + "}}\n";
    String line = Contract.of(Pages.read("openapi", document)).lines().get(4).text();
    return line.substring(line.indexOf("a/b ") + 4);
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
        "{type: array, items: {type: [string, 'null']}, maxItems: 2}; (string|null)[](maxItems 2)",
        "{type: object}; object",
        "{type: object, additionalProperties: false}; closed{}",
        "{type: object, additionalProperties: {type: integer}}; {[any name]: integer}",
        "{type: object, required: [b, c], properties: {a: {}, b: {}}}; {a: any, b*: any, c*: any}",
        "{properties: {a: {}}}; untyped{a: any}",
        "{oneOf: [{type: string}, {type: integer}]}; (string^integer)",
        "{allOf: [{type: object}, {required: [a]}]}; (object & untyped{a*: any})",
        "{not: {type: string}}; not(string)",
        "{type: string, readOnly: true, description: words, x-y: z}; string(readOnly)",
      })
  void shapes(String schema, String expected) {
    assertThat(shape("3.1.0", schema, "")).isEqualTo(expected);
  }

  @Test
  void nullableIn30() {
    assertThat(shape("3.0.3", "{type: string, nullable: true}", "")).isEqualTo("string|null");
  }

  @Test
  void namedTypesAreWrittenOutOnce() {
    assertThat(
            shape(
                "3.0.3",
                "{type: array, items: {$ref: '#/components/schemas/Node'}}",
                "Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'},"
                    + " kind: {$ref: '#/components/schemas/Kind'}}}, Kind: {type: string}"))
        .isEqualTo("Node{next: Node, kind: Kind(string)}[]");
  }
}
