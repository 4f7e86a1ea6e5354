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
          N: {type: [object, array], properties: {a: {type: string}}%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          additionalProperties: SELF; additional properties
          items: SELF; []
          propertyNames: SELF; property names
          unevaluatedProperties: SELF; unevaluated properties
          unevaluatedItems: SELF; unevaluated items
          then: SELF; then
          else: SELF; else
          prefixItems: [SELF]; prefixItems 0
          patternProperties: {'^x': SELF}; patternProperties ^x
          dependentSchemas: {x: SELF}; dependentSchemas x
          """)
  void isToldOfThereAndBack(String keyword, String place) {
    String self = "{$ref: '#/components/schemas/N'}";
    String without = DOCUMENT.formatted("");
    String with = DOCUMENT.formatted(", " + keyword.replace("SELF", self));
    String change = "SLOT 200 application/json /" + place + ": ";
    assertThat(Versions.between(without, with).changes())
        .extracting(Versions::line)
        .containsExactly(change + "any → N [S]");
    assertThat(Versions.between(with, without).changes())
        .extracting(Versions::line)
        .containsExactly(change + "N → any [C]");
  }
}
