package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type that begins or ceases to have itself inside is told of, though its recursion ends. */
class SelfReferenceTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things:
          get:
            operationId: getThings
            responses:
              '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/N'}}}}
      components:
        schemas:
          N: {type: %s, properties: {a: {type: string}}%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          object; additionalProperties: SELF; additional properties
          array; items: SELF; []
          object; unevaluatedProperties: SELF; additional properties
          array; unevaluatedItems: SELF; []
          """)
  void isToldOfThereAndBack(String type, String keyword, String place) {
    String self = "{$ref: '#/components/schemas/N'}";
    String without = DOCUMENT.formatted(type, "");
    String with = DOCUMENT.formatted(type, ", " + keyword.replace("SELF", self));
    String change = "RESPONSE 200 application/json /" + place + ": ";
    assertThat(Versions.between(without, with).changes())
        .extracting(Versions::line)
        .containsExactly(change + "any → N [S]");
    assertThat(Versions.between(with, without).changes())
        .extracting(Versions::line)
        .containsExactly(change + "N → any [C]");
  }

  /** What is of one name is told of, whatever it was before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          type: string; type: integer; string → integer
          type: array; type: object; any[] → object
          enum: [a]; enum: [b]; "a" → "b"
          type: 'null'; type: string; null → string
          """)
  void aNameOfSomethingElseIsToldOf(String old, String other, String told) {
    String document = DOCUMENT.replace("{type: %s, properties: {a: {type: string}}%s}", "{%s}");
    assertThat(Versions.between(document.formatted(old), document.formatted(other)).changes())
        .extracting(Versions::line)
        .containsExactly("RESPONSE 200 application/json: " + told + " [CS]");
  }

  /** None of them has an end of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          anyOf: [SELF, {type: string}]
          allOf: [SELF, {type: string}]
          oneOf: [SELF, {type: string}]
          anyOf: [{type: string}, {anyOf: [SELF, {type: array, items: SELF}]}]
          oneOf: [{allOf: [SELF, {properties: {b: {type: string}}}]}, {allOf: [SELF, {required: [c]}]}]
          """)
  void anAlternativeOfItselfEndsToo(String schema) {
    String self = "{$ref: '#/components/schemas/N'}";
    String document = DOCUMENT.replace("{type: %s, properties: {a: {type: string}}%s}", "{%s}");
    String now = document.formatted(schema.replace("SELF", self));
    assertThat(Versions.between(document.formatted("type: boolean"), now).changes()).isNotEmpty();
    assertThat(Versions.between(now, document.formatted("type: boolean")).changes()).isNotEmpty();
  }
}
