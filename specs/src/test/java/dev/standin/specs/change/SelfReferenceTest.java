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
}
