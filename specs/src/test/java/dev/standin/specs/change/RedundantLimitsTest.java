package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of a schema that other limits of it imply, and schemas that contradict themselves. */
class RedundantLimitsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things:
          post:
            operationId: postThing
            requestBody: {content: {application/json: {schema: %1$s}}}
            responses: {'200': {description: Done, content: {application/json: {schema: %1$s}}}}
      components:
        schemas:
          Nothing: false
          Thing: {type: object, properties: {a: {type: string}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {allOf: [{type: string}, {type: integer}]}; {allOf: [{type: string}, {type: boolean}]}
          {allOf: [{type: string, maxLength: 3}, false]}; false
          {anyOf: [{type: string}, false]}; {type: string}
          {anyOf: [{$ref: '#/components/schemas/Nothing'}, {type: string}]}; {type: string}
          {type: object, anyOf: [{$ref: '#/components/schemas/Thing'}, {const: {a: 1}}]}; {anyOf: [{$ref: '#/components/schemas/Thing'}, {const: {a: 1}}]}
          {items: false, type: string}; {type: string}
          {type: string, propertyNames: {maxLength: 3}, contains: {const: a}, prefixItems: [false]}; {type: string}
          {type: string, format: int32}; {type: string}
          {type: [string, integer], format: int32}; {anyOf: [{type: string}, {type: integer, format: int32}]}
          {type: object, format: date}; {type: object}
          {anyOf: [{enum: [false]}, {enum: [true, a]}]}; {anyOf: [{type: boolean}, {const: a}]}
          {type: number, multipleOf: 5, maximum: 4}; {type: number, multipleOf: 5, exclusiveMaximum: 5}
          {type: integer, minimum: 0, allOf: [{exclusiveMinimum: 1.5}]}; {type: integer, minimum: 2}
          {type: string, format: password}; {type: string}
          {type: string, pattern: ''}; {type: string}
          {type: string, pattern: '^[\\s\\S]*$'}; {type: string}
          {type: string, pattern: ^.*}; {type: string, pattern: .*$}
          {pattern: $, format: ''}; {}
          {if: {type: string}}; {}
          {then: {type: string}, else: false}; {}
          """)
  void breakNobody(String old, String other) {
    assertThat(changes(old, other).severity().breaking()).isFalse();
    assertThat(changes(other, old).severity().breaking()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {anyOf: [{type: string, minLength: 3}, {type: string, minLength: 5}]}; {type: string, minLength: 3}
          {anyOf: [{type: string, minLength: 3}, {type: string, minLength: 5}]}; {anyOf: [{type: string, minLength: 3}, {type: string, minLength: 4}]}
          {type: integer, if: {const: 1}, then: {maximum: 3}}; {type: integer, if: {const: 2}, then: {maximum: 4}}
          {type: string, enum: [abc, de], pattern: '^a'}; {type: string, enum: [abc, de], pattern: '^d'}
          {type: string, enum: [abc, b], pattern: '^a'}; {type: string, enum: [abc]}
          {enum: [a, b], not: {minLength: 1}}; {const: a}
          {type: object, patternProperties: {^x: {type: integer}, ^y: {type: integer}}}; {type: object, patternProperties: {^x|^y: {type: integer}}}
          {allOf: [{type: string, pattern: ^a}, {type: string, pattern: b$}]}; {type: string, pattern: ^a, allOf: [{pattern: b$}]}
          {allOf: [{type: string, pattern: ^a}, {pattern: b$}]}; {type: string, minLength: 3, allOf: [{pattern: ^a}, {pattern: b$}]}
          {type: object, allOf: [{properties: {a: {type: string}}}], unevaluatedProperties: false}; {type: object, additionalProperties: false, properties: {a: {type: string}}}
          {anyOf: [{type: object, required: [a]}, {type: object, required: [a, b]}]}; {type: object, required: [a]}
          {anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, required: [b]}]}; {anyOf: [{type: object, properties: {a: {type: integer}}}, {type: object, required: [b]}]}
          {enum: [a, b], not: {const: b}}; {const: a}
          {type: integer, format: int32}; {type: integer, minimum: -2147483648, maximum: 2147483647}
          {type: array, contains: {}}; {type: array, minItems: 1}
          {type: string}; {type: string, not: {const: a}}
          {enum: [a, b]}; {enum: [a, b], not: {const: c}}
          {oneOf: [{type: object, required: [x]}, {type: object, required: [y]}]}; {oneOf: [{type: object, required: [x]}, {type: object, required: [y]}], not: {required: [x, y]}}
          {type: string, format: color}; {type: string}
          {enum: [ab, b]}; {enum: [ab, b], pattern: b}
          {anyOf: [{type: integer}, {type: 'null'}]}; {anyOf: [{type: integer}, {pattern: ^a}]}
          {if: {type: string}, unevaluatedItems: false}; {unevaluatedItems: false}
          {type: array, items: {enum: [a, b]}, uniqueItems: true}; {type: array, items: {enum: [a, b, c]}, uniqueItems: true, maxItems: 2}
          {type: string, not: {type: string}}; false
          {type: object, dependentRequired: {a: [a]}}; {type: object}
          {anyOf: [{type: integer}, {type: string, not: {type: string}}]}; {type: integer}
          {type: array, items: {propertyNames: {type: string}}}; {type: array}
          {}; {patternProperties: {^x-: {}}}
          {type: array, contains: {const: a}}; {type: array, contains: {const: a}, maxContains: 2}
          {type: array, prefixItems: [{type: string}]}; {type: array, prefixItems: [{type: string, minLength: 1}]}
          {type: object, additionalProperties: false}; {type: object, additionalProperties: false, patternProperties: {^x: {type: string}}}
          {type: object, patternProperties: {^x: {}}, properties: {x: {type: integer}}}; {type: object, patternProperties: {^x: {}}, properties: {x: {type: number}}}
          {type: object, dependentRequired: {a: [b]}}; {type: object, dependentRequired: {a: [b, c]}}
          {type: array, items: {type: string}, contains: {type: string}}; {type: array, items: {type: string}, minItems: 1}
          {type: array, prefixItems: [{type: string}], items: false, minItems: 1}; {type: array, items: {type: string}, minItems: 1, maxItems: 1}
          {type: array, items: {type: string}, maxItems: 2}; {type: array, prefixItems: [{type: string}, {type: string}], items: false}
          {type: object, dependentSchemas: {a: {required: [b]}}}; {type: object, dependentRequired: {a: [b]}}
          {type: object, required: [a], dependentRequired: {a: [b]}}; {type: object, required: [a, b]}
          {type: object, not: {required: [a]}}; {type: object, properties: {a: false}}
          {type: object, properties: {a: {}}, additionalProperties: false, minProperties: 1}; {type: object, properties: {a: {}}, additionalProperties: false, required: [a]}
          {type: object, propertyNames: {enum: [a]}}; {type: object, properties: {a: {}}, additionalProperties: false}
          {if: true, then: {type: string}}; {type: string}
          {type: string, minLength: 3}; {type: string, pattern: ^...}
          {type: string, format: byte}; {type: string, contentEncoding: base64}
          {type: [array, object], minItems: 2}; {type: [array, object], contains: {}}
          {type: string, minLength: 5, maxLength: 3}; {type: string, minLength: 5, maxLength: 4}
          {type: number, minimum: 5, maximum: 3}; {type: number, minimum: 5, maximum: 4}
          {type: number, exclusiveMinimum: 3, maximum: 3}; {type: number, exclusiveMinimum: 4, maximum: 3}
          {type: integer, exclusiveMinimum: 3, exclusiveMaximum: 4}; false
          {allOf: [{type: string, minLength: 5}, {maxLength: 3}]}; {allOf: [{type: string, minLength: 5}, {maxLength: 4}]}
          {oneOf: [{type: string}, {type: integer, minimum: 2, maximum: 1}]}; {type: string}
          {type: object, properties: {a: {}}, additionalProperties: false, maxProperties: 1}; {type: object, properties: {a: {}}, additionalProperties: false}
          {type: number, exclusiveMinimum: 3, maximum: 3}; {type: number, exclusiveMinimum: 3, exclusiveMaximum: 3}
          {type: object, properties: {a: {type: string}}, maxProperties: 0}; {type: object, properties: {a: {type: integer}}, maxProperties: 0}
          {type: string, enum: [abc, de], maxLength: 3}; {type: string, enum: [abc, de], maxLength: 4}
          {type: string, enum: [abc, de], maxLength: 2}; {type: string, enum: [de]}
          {enum: [1, 2, 3, 6], minimum: 2, exclusiveMaximum: 6, multipleOf: 2}; {const: 2}
          {enum: [1, 2, x], exclusiveMinimum: 1, maximum: 2, minLength: 1}; {enum: [2, x]}
          {allOf: [{enum: [a, b]}, {enum: [b, c]}]}; {const: b}
          {allOf: [{type: [string, integer]}, {type: [string, boolean]}]}; {type: string}
          {allOf: [{type: integer, multipleOf: 2}, {type: integer, multipleOf: 3}]}; {type: integer, multipleOf: 6}
          {allOf: [{type: number, multipleOf: 0.2}, {type: number, multipleOf: 0.3}]}; {type: number, multipleOf: 0.6}
          {const: 1, allOf: [{pattern: ^a}, {const: 2}]}; false
          {const: a, allOf: [{pattern: ^a}, {const: b}]}; false
          {oneOf: [{type: string}, {type: string}, {type: integer}]}; {type: integer}
          {oneOf: [{type: [string, 'null']}, {type: 'null'}]}; {type: string}
          {oneOf: [{enum: [a, null]}, {enum: [b, null]}]}; {enum: [a, b]}
          {type: string, enum: [a], format: int32}; {const: a}
          {type: [string, 'null'], allOf: [{type: string}]}; {type: string}
          {type: [object, 'null'], allOf: [{$ref: '#/components/schemas/Thing'}]}; {$ref: '#/components/schemas/Thing'}
          {oneOf: [{type: integer}, {type: string}], minimum: 3}; {oneOf: [{type: integer, minimum: 3}, {type: string}]}
          {oneOf: [{type: integer}, {type: string}], exclusiveMinimum: 3}; {oneOf: [{type: integer, minimum: 4}, {type: string}]}
          {allOf: [{oneOf: [{required: [a]}, {required: [b]}]}, {properties: {c: {type: string}}}]}; {oneOf: [{required: [a], properties: {c: {type: string}}}, {required: [b], properties: {c: {type: string}}}]}
          """)
  void areNotJudgedWhereOthersMayMakeUpForThem(String old, String other) {
    assertThat(changes(old, other).changes())
        .hasSize(2)
        .extracting(Change::reason)
        .containsOnly(Reasons.CANNOT_TELL);
  }

  /** What a limit does at most can be told, and so whom it may break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {type: integer, format: int32, minimum: 0, maximum: 255}; {type: integer, format: int64, minimum: 0, maximum: 255}
          {type: string, pattern: '^.{3}$', maxLength: 3}; {type: string, pattern: '^.{3}$'}
          {type: string, maxLength: 3}; {type: string, maxLength: 3, pattern: '^.{0,3}$'}
          {type: array, items: {enum: [a, b]}, uniqueItems: true}; {type: array, items: {enum: [a, b]}, uniqueItems: true, maxItems: 2}
          {type: string, pattern: '^2020-01-01$'}; {type: string, pattern: '^2020-01-01$', format: date}
          {type: string, format: uuid, minLength: 36}; {type: string, format: uuid}
          {type: string, format: email, minLength: 1}; {type: string, format: email}
          {type: string, pattern: '[^]'}; {type: string, pattern: '[^]', minLength: 1}
          {type: string, pattern: '^(a+)+b$', maxLength: 99}; {type: string, pattern: '^(a+)+b$', maxLength: 199}
          {type: object, required: [a], minProperties: 1}; {type: object, required: [a]}
          {type: array, maxItems: 1, uniqueItems: true}; {type: array, maxItems: 1}
          {type: number, multipleOf: 5, minimum: 1}; {type: number, multipleOf: 5, minimum: 5}
          {type: number, multipleOf: 0.5, exclusiveMinimum: 0}; {type: number, multipleOf: 0.5, minimum: 0.3}
          {type: integer, format: int32, multipleOf: 5, minimum: -2147483648}; {type: integer, format: int32, multipleOf: 5}
          {type: object, properties: {a: {}}, minProperties: 1}; {type: object, properties: {a: {}}}
          """)
  void areToldWithADoubtWhereOthersMayImplyThem(String old, String other) {
    assertThat(changes(old, other).changes())
        .hasSize(2)
        .allSatisfy(
            change -> {
              assertThat(change.reason()).startsWith("unless other limits say so too, ");
              assertThat(change.impacts()).hasSize(1);
            });
  }

  /** What looks redundant, or contradictory, and is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {minLength: 5, maxLength: 3}; {minLength: 5, maxLength: 6}
          {type: number, minimum: 3, maximum: 3}; {type: number, minimum: 3, maximum: 4}
          {type: object, required: [a], minProperties: 2}; {type: object, required: [a]}
          {type: object, properties: {a: {}}, maxProperties: 1}; {type: object, properties: {a: {}}}
          {type: object, additionalProperties: false, patternProperties: {^a: {}}, maxProperties: 1}; {type: object, additionalProperties: false, patternProperties: {^a: {}}}
          {type: array, maxItems: 2, uniqueItems: true}; {type: array, maxItems: 2}
          {type: array, maxItems: 1, items: {type: string}}; {type: array, maxItems: 1}
          {type: array, contains: {const: a}, minItems: 2}; {type: array, contains: {const: a}}
          {type: number, not: {type: integer}}; {type: number}
          {type: string, not: {enum: [1, a]}}; {type: string}
          {oneOf: [{}, {type: string}, {}]}; {oneOf: [{}, {type: string}]}
          {type: object, required: [a], properties: {a: {allOf: [{const: 1}, {const: 2}]}}}; {type: object, properties: {a: {allOf: [{const: 1}, {const: 2}]}}}
          {type: integer, format: int32}; {type: integer, format: int32, minimum: 0, maximum: 255}
          {type: integer, format: int32}; {type: integer, format: int64, minimum: 0}
          {type: string, pattern: ^.*$}; {type: string}
          {type: string}; {type: string, pattern: password}
          {type: array, items: {enum: [a, b]}, uniqueItems: true}; {type: array, items: {enum: [a, b]}, uniqueItems: true, maxItems: 1}
          """)
  void stillCount(String old, String other) {
    assertThat(changes(old, other).severity().breaking()).isTrue();
  }

  /** What cannot make up for each other is told one by one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {type: array, items: {type: string}}; {type: array, items: {}, minItems: 1}
          {type: object, properties: {a: {type: string}, b: {}}}; {type: object, properties: {a: {}, b: {type: string}}}
          {type: object, properties: {a: {type: string}}}; {type: object, properties: {a: {}}, additionalProperties: {type: string}}
          {type: string}; {type: string, minLength: 1, maxLength: 3}
          {minLength: 3, properties: {a: {}}}; {type: string, minLength: 4}
          {type: string, minLength: 1, maxLength: 3}; {type: string, minLength: 2, maxLength: 4}
          {type: integer, minimum: 1, maximum: 3}; {type: integer, minimum: 2, maximum: 4}
          {type: integer, format: int32}; {type: integer, format: int32, minimum: 0, maximum: 255}
          {oneOf: [{type: string, maxLength: 3}, {type: integer}]}; {oneOf: [{type: string}, {type: integer, minimum: 3}]}
          """)
  void areJudgedEach(String old, String other) {
    assertThat(changes(old, other).changes())
        .isNotEmpty()
        .extracting(Change::reason)
        .doesNotContain(Reasons.CANNOT_TELL);
  }

  private static ChangeReport changes(String old, String other) {
    return Versions.between(DOCUMENT.formatted(old), DOCUMENT.formatted(other));
  }
}
