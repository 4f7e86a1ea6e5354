package dev.standin.specs.change;

import static dev.standin.specs.change.Versions.hasOne;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What changes in a schema, in a request and in an answer, from the old page to the new one and
 * back. The last columns say whom each breaks, there and back.
 */
class SchemaChangeTest {

  private static final String DOCUMENT =
      """
      openapi: %s
      info: {title: Things, version: '1'}
      paths:
        /things:
          post:
            operationId: postThing
            %s: %s
      components:
        schemas:
          Error: {type: object, properties: {code: {type: string}}}
          Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
          Dog: {type: object, required: [kind], properties: {kind: {const: dog}, breed: {type: string}}}
      """;

  private static String request(String version, String schema) {
    String body = "{content: {application/json: {schema: %s}}}".formatted(schema);
    return DOCUMENT.formatted(
        version, "requestBody", body + "\n      responses: {'204': {description: Done}}");
  }

  private static String answer(String version, String schema) {
    return DOCUMENT.formatted(
        version,
        "responses",
        "{'200': {description: Done, content: {application/json: {schema: %s}}}}"
            .formatted(schema));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {type: string}; {type: integer}; ``; string; integer; CS/CS; CS/CS
          {type: string}; {type: object}; ``; string; object; CS/CS; CS/CS
          {type: string}; {}; ``; string; any; S/C; C/S
          {type: integer}; {type: number}; ``; integer; number; S/C; C/S
          {oneOf: [{}, {type: string}]}; {}; ``; any^string; any; S/C; C/S
          {type: integer}; {type: number, multipleOf: 3}; ``; no multipleOf; multipleOf 3; C/S; S/C
          {type: string}; {type: [string, integer]}; ``; string; string|integer; S/C; C/S
          {type: [string, boolean]}; {type: [string, integer]}; ``; string|boolean; string|integer; CS/CS; CS/CS
          {type: string}; {type: [string, 'null']}; ``; string; string|null; S/C; C/S
          {type: string}; {anyOf: [{type: string}, {type: integer}]}; ``; string; string|integer; S/C; C/S
          {type: string}; {type: string, format: uuid}; ``; no format; format "uuid"; C/S; S/C
          {type: string, format: date}; {type: string, format: uuid}; ``; format "date"; format "uuid"; CS/CS; CS/CS
          {type: integer, format: int32}; {type: integer, format: int64}; ``; format "int32"; format "int64"; S/C; C/S
          {type: number, format: double}; {type: number, format: float}; ``; format "double"; format "float"; C/S; S/C
          {type: string, enum: [a, b]}; {type: string, enum: [a, b, c]}; ``; "a"|"b"; "a"|"b"|"c"; S/C; C/S
          {type: string, enum: [a, b]}; {type: string, enum: [a, c]}; ``; "a"|"b"; "a"|"c"; CS/CS; CS/CS
          {type: string, enum: [a]}; {type: string}; ``; "a"; string; S/C; C/S
          {type: string, const: a}; {type: string, const: b}; ``; "a"; "b"; CS/CS; CS/CS
          {const: [1, 2]}; {enum: [1, 2]}; ``; value [1,2]; 1|2; CS/CS; CS/CS
          {const: [1]}; {const: [1, 2]}; ``; value [1]; value [1,2]; CS/CS; CS/CS
          {type: string, const: a}; {type: string, enum: [a, b]}; ``; "a"; "a"|"b"; S/C; C/S
          {type: [string, 'null'], enum: [a]}; {type: [string, 'null'], enum: [a, null]}; ``; "a"; "a"|null; S/C; C/S
          {enum: [a, 1]}; {enum: [a, 1, null]}; ``; "a"|1; "a"|1|null; S/C; C/S
          {type: integer}; {type: integer, minimum: 1}; ``; no minimum; minimum 1; C/S; S/C
          {type: integer, minimum: 1}; {type: integer, minimum: 2}; ``; minimum 1; minimum 2; C/S; S/C
          {type: number, minimum: 1}; {type: number, exclusiveMinimum: 1}; ``; minimum 1; exclusiveMinimum 1; C/S; S/C
          {type: integer, minimum: 5, exclusiveMinimum: 3}; {type: integer, minimum: 6, exclusiveMinimum: 3}; ``; minimum 5; minimum 6; C/S; S/C
          {type: integer, maximum: 9}; {type: integer, maximum: 10}; ``; maximum 9; maximum 10; S/C; C/S
          {type: number, maximum: 9}; {type: number, exclusiveMaximum: 9}; ``; maximum 9; exclusiveMaximum 9; C/S; S/C
          {type: number, multipleOf: 2}; {type: number, multipleOf: 4}; ``; multipleOf 2; multipleOf 4; C/S; S/C
          {type: number, multipleOf: 2}; {type: number, multipleOf: 3}; ``; multipleOf 2; multipleOf 3; CS/CS; CS/CS
          {type: string}; {type: string, minLength: 1}; ``; no minLength; minLength 1; C/S; S/C
          {type: string, maxLength: 5}; {type: string, maxLength: 9}; ``; maxLength 5; maxLength 9; S/C; C/S
          {type: string}; {type: string, pattern: '^a'}; ``; no pattern; pattern "^a"; C/S; S/C
          {type: string, pattern: '^b'}; {type: string, pattern: '^a'}; ``; pattern "^b"; pattern "^a"; CS/CS; CS/CS
          {type: array}; {type: array, minItems: 2}; ``; no minItems; minItems 2; C/S; S/C
          {type: array, maxItems: 2}; {type: array, maxItems: 1}; ``; maxItems 2; maxItems 1; C/S; S/C
          {type: array}; {type: array, uniqueItems: true}; ``; no uniqueItems; uniqueItems; C/S; S/C
          {type: object, properties: {a: false}}; {type: object}; /a; never; any; S/C; C/S
          {type: array, unevaluatedItems: false, allOf: [{contains: {const: a}, minContains: 0}]}; {type: array, unevaluatedItems: false, allOf: [{contains: {const: b}, minContains: 0}]}; ``; any[](unevaluatedItems: never) & any(minContains 0, contains: "a"); any[](unevaluatedItems: never) & any(minContains 0, contains: "b"); CS/CS; CS/CS
          {type: array, items: false}; {type: array, contains: {const: a}, unevaluatedItems: false}; ``; never[]; any[](contains: "a", unevaluatedItems: never); CS/CS; CS/CS
          {type: object}; {type: object, minProperties: 1}; ``; no minProperties; minProperties 1; C/S; S/C
          {type: object, maxProperties: 3}; {type: object, maxProperties: 4}; ``; maxProperties 3; maxProperties 4; S/C; C/S
          {type: string}; {type: string, default: a}; ``; no default; default "a"; S/C; S/C
          {type: string, default: b}; {type: string, default: a}; ``; default "b"; default "a"; CS/CS; CS/CS
          {type: string}; {type: string, deprecated: true}; ``; no deprecated; deprecated; -/-; -/-
          {type: string}; {type: string, readOnly: true}; ``; no readOnly; readOnly; C/S; -/-
          {type: string}; {type: string, writeOnly: true}; ``; no writeOnly; writeOnly; -/-; C/-
          {type: string}; {type: string, contentEncoding: base64}; ``; no contentEncoding; contentEncoding "base64"; CS/CS; CS/CS
          {type: object}; {type: object, madeUp: {a: 1}}; ``; no madeUp; madeUp {"a":1}; CS/CS; CS/CS
          {type: object}; {type: object, discriminator: {propertyName: kind}}; ``; no discriminator; discriminator {"propertyName":"kind"}; CS/CS; CS/CS
          {type: object, discriminator: {propertyName: kind}}; {type: object, discriminator: {propertyName: kind, mapping: {c: Cat}}}; ``; discriminator {"propertyName":"kind"}; discriminator {"mapping":{"c":"Cat"},"propertyName":"kind"}; CS/CS; CS/CS
          {type: array, items: {type: string}}; {type: array, items: {type: integer}}; /[]; string; integer; CS/CS; CS/CS
          {type: array}; {type: array, items: {type: string}}; /[]; any; string; C/S; S/C
          {type: object, required: [a]}; {type: object, required: [a], properties: {a: {type: string}}}; /a; any; string; C/S; S/C
          {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}; {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}], minProperties: 2}; ``; Dog^Cat; any(minProperties 2) & (Dog^Cat); CS/CS; CS/CS
          {oneOf: [{type: string}, {type: integer}]}; {type: string, oneOf: [{type: string}, {type: integer}]}; ``; string^integer; string & (string^integer); CS/CS; CS/CS
          {type: object}; {type: object, additionalProperties: false}; /additional properties; any; never; C/S; S/C
          {type: object}; {type: object, additionalProperties: {type: string}}; /additional properties; any; string; C/S; S/C
          {type: object, additionalProperties: {type: string}}; {type: object, additionalProperties: {type: integer}}; /additional properties; string; integer; CS/CS; CS/CS
          {type: object, properties: {b: {}}}; {type: object, properties: {b: {}, a: {type: string}}}; /a; -; optional string; S/C; -/C
          {type: object, properties: {b: {}}}; {type: object, properties: {b: {}, a: {type: string}}, required: [a]}; /a; -; required string; CS/CS; S/C
          {type: object, properties: {b: {}}, additionalProperties: false}; {type: object, properties: {b: {}, a: {type: string}}, additionalProperties: false}; /a; -; optional string; S/C; C/CS
          {type: object, properties: {b: {}}}; {type: object, properties: {b: {}, a: {type: string, readOnly: true}}}; /a; -; optional string(readOnly); -/-; -/C
          {type: object, properties: {b: {}}}; {type: object, properties: {b: {}, a: {type: string, writeOnly: true}}}; /a; -; optional string(writeOnly); S/C; -/-
          {type: object, properties: {a: {type: string}}}; {type: object, properties: {a: {type: string}}, required: [a]}; /a; optional; required; C/S; S/C
          {type: object, properties: {a: {type: string}}}; {type: object, properties: {a: {type: integer}}}; /a; string; integer; CS/CS; CS/CS
          {type: object, properties: {a: {type: object, properties: {b: {enum: [x]}}}}}; {type: object, properties: {a: {type: object, properties: {b: {enum: [x, y]}}}}}; /a/b; "x"; "x"|"y"; S/C; C/S
          {anyOf: [{type: string}, {type: integer}]}; {anyOf: [{type: integer}, {type: string}, {type: boolean}]}; ``; string|integer; integer|string|boolean; S/C; C/S
          {oneOf: [{$ref: '#/components/schemas/Cat'}]}; {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}; ``; Cat; Dog^Cat; S/C; C/S
          {anyOf: [{type: string, maxLength: 3}, {type: integer}]}; {anyOf: [{type: integer}, {type: string, maxLength: 4}]}; (string); maxLength 3; maxLength 4; S/C; C/S
          {anyOf: [{type: number}, {type: integer}]}; {oneOf: [{type: number}, {type: integer}]}; ``; number|integer; number^integer; CS/CS; CS/CS
          {oneOf: [{type: number}, {type: string}]}; {oneOf: [{type: number}, {type: string}, {type: integer}]}; ``; number^string; number^string^integer; CS/CS; CS/CS
          {oneOf: [{type: number}, {type: integer}]}; {oneOf: [{type: number}, {type: integer}, {type: string}]}; ``; number^integer; number^integer^string; S/C; C/S
          {oneOf: [{type: number}, {type: integer}]}; {oneOf: [{type: number}, {type: integer}, {type: 'null'}]}; ``; number^integer; number^integer^null; S/C; C/S
          {oneOf: [{type: string}, {const: a}, {type: integer}]}; {oneOf: [{type: string}, {const: b}, {type: integer}]}; ``; string^"a"^integer; string^"b"^integer; CS/CS; CS/CS
          {oneOf: [{type: number}, {type: integer}]}; {oneOf: [{type: number}, {type: integer, minimum: 1}]}; (integer); integer; integer(minimum 1); CS/CS; CS/CS
          {oneOf: [{$ref: '#/components/schemas/Error'}, {$ref: '#/components/schemas/Cat'}]}; {oneOf: [{$ref: '#/components/schemas/Error'}, {$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}; ``; Error^Cat; Error^Cat^Dog; CS/CS; CS/CS
          {allOf: [{$ref: '#/components/schemas/Error'}], additionalProperties: false}; {allOf: [{$ref: '#/components/schemas/Error'}], unevaluatedProperties: false}; ``; untyped closed{} & Error; any(unevaluatedProperties: never) & Error; CS/CS; CS/CS
          {allOf: [{$ref: '#/components/schemas/Error'}, {type: object, properties: {more: {type: string}}}]}; {$ref: '#/components/schemas/Error'}; /more; optional string; -; C/S; C/-
          {allOf: [{$ref: '#/components/schemas/Error'}, {type: object, properties: {more: {type: string}}}]}; {allOf: [{$ref: '#/components/schemas/Error'}, {type: object, properties: {more: {type: integer}}}]}; /more; string; integer; CS/CS; CS/CS
          """)
  void isTold(
      String old, String other, String place, String from, String to, String sent, String got) {
    String[] request = sent.split("/", 2);
    String[] answer = got.split("/", 2);
    String v = "3.1.0";
    String step = place == null || place.isEmpty() ? "" : " " + place;
    String body = "BODY body application/json" + step + ": %s → %s [%s]";
    hasOne(request(v, old), request(v, other), body.formatted(from, to, request[0]));
    hasOne(request(v, other), request(v, old), body.formatted(to, from, request[1]));
    String slot = "RESPONSE 200 application/json" + step + ": %s → %s [%s]";
    hasOne(answer(v, old), answer(v, other), slot.formatted(from, to, answer[0]));
    hasOne(answer(v, other), answer(v, old), slot.formatted(to, from, answer[1]));
  }

  /** What objects say of properties that they do not name governs one until it is named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          additionalProperties: {type: integer}
          unevaluatedProperties: {type: integer}
          """)
  void ofAPropertyThatOtherRulesGoverned(String rules) {
    String before = "{type: object, " + rules + "}";
    String now = "{type: object, properties: {a: {type: string}}, " + rules + "}";
    String v = "3.1.0";
    String body = "BODY body application/json /a: ";
    String slot = "RESPONSE 200 application/json /a: ";
    assertThat(Versions.between(request(v, before), request(v, now)).changes())
        .extracting(Versions::line)
        .containsExactly(body + "- → optional string [S]", body + "integer → string [CS]");
    assertThat(Versions.between(answer(v, before), answer(v, now)).changes())
        .extracting(Versions::line)
        .containsExactly(slot + "- → optional string [-]", slot + "integer → string [CS]");
    assertThat(Versions.between(answer(v, now), answer(v, before)).changes())
        .extracting(Versions::line)
        .containsExactly(slot + "optional string → - [C]", slot + "string → integer [CS]");
  }

  /** The same schema of 3.0 and of 3.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {type: string, nullable: true}; {type: [string, 'null']}
          {type: string, nullable: true}; {type: ['null', string]}
          {type: string, nullable: true}; {anyOf: [{type: string}, {type: 'null'}]}
          {type: string, nullable: true}; {oneOf: [{type: 'null'}, {type: string}]}
          {type: string, nullable: false}; {type: string}
          {type: string, nullable: true, enum: [a, null]}; {type: [string, 'null'], enum: [a, null]}
          {type: string, nullable: true, enum: [a, null]}; {anyOf: [{type: string, enum: [a]}, {type: 'null'}]}
          {nullable: true, allOf: [{$ref: '#/components/schemas/Error'}]}; {anyOf: [{$ref: '#/components/schemas/Error'}, {type: 'null'}]}
          {nullable: true, oneOf: [{type: string}, {type: integer}]}; {oneOf: [{type: string}, {type: integer}, {type: 'null'}]}
          {nullable: true, oneOf: [{type: string, nullable: true}, {type: integer}]}; {oneOf: [{type: [string, 'null']}, {type: integer}]}
          {type: string, enum: [a]}; {type: string, const: a}
          {type: integer, minimum: 1, exclusiveMinimum: true}; {type: integer, exclusiveMinimum: 1}
          {type: integer, minimum: 1, exclusiveMinimum: false}; {type: integer, minimum: 1}
          {type: string, nullable: true, enum: [a]}; {type: string, enum: [a]}
          {type: array, contains: {type: string}, minContains: 1}; {type: array, contains: {type: string}}
          {allOf: [{type: string, maxLength: 5}, {type: string, maxLength: 3}]}; {type: string, maxLength: 3}
          {allOf: [{type: number, minimum: 5}, {type: number, minimum: 3}]}; {type: number, minimum: 5}
          {type: integer, maximum: 1, exclusiveMaximum: true}; {type: integer, exclusiveMaximum: 1.0}
          {allOf: [{$ref: '#/components/schemas/Error'}], description: x}; {$ref: '#/components/schemas/Error', description: x}
          {type: object, additionalProperties: true}; {type: object}
          {type: object, additionalProperties: {}}; {type: object, additionalProperties: true}
          {type: string, minLength: 0}; {type: string}
          {type: string, enum: [a, b]}; {type: string, enum: [b, a]}
          {type: object, required: [a, b]}; {type: object, required: [b, a]}
          {anyOf: [{type: string}, {type: integer}]}; {type: [integer, string]}
          {type: [string, number, boolean, object, array, 'null']}; {}
          {oneOf: [{type: [string, number, boolean]}, {type: [object, array, 'null']}]}; {}
          {oneOf: [{type: string}, {type: integer}]}; {anyOf: [{type: string}, {type: integer}]}
          {oneOf: [{type: string, enum: [a]}, {type: integer}]}; {anyOf: [{const: a}, {type: integer}]}
          {type: integer, minimum: 1}; {type: integer, exclusiveMinimum: 0}
          {type: integer, maximum: 1.5, exclusiveMaximum: true}; {type: integer, maximum: 1}
          {type: string, minItems: 3, maximum: 4}; {type: string}
          {type: boolean}; {enum: [true, false]}
          {not: {}}; false
          {type: array, maxContains: 2}; {type: array}
          {type: integer}; {type: number, multipleOf: 1}
          {type: integer, multipleOf: 0.5}; {type: integer}
          {type: integer, multipleOf: 1.5}; {type: number, multipleOf: 3}
          {type: integer, minimum: 1.5}; {type: integer, minimum: 2}
          {type: object, properties: {a: {}}, unevaluatedProperties: false}; {type: object, properties: {a: {}}, additionalProperties: false}
          {type: object, additionalProperties: true, unevaluatedProperties: false}; {type: object}
          {type: array, prefixItems: [{}], unevaluatedItems: false}; {type: array, prefixItems: [{}], items: false}
          {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}; {anyOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}
          {anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}; {anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {Cat: '#/components/schemas/Cat'}}}
          {anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {c: Cat}}}; {anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}}
          {allOf: [{type: object, properties: {a: {type: string}}}, {required: [a]}]}; {type: object, required: [a], properties: {a: {type: string}}}
          """)
  void otherSpellingsBreakNobody(String old, String other) {
    String before = request("3.0.3", old);
    String now = request("3.1.0", other);
    assertThat(Versions.between(before, now).severity().breaking()).isFalse();
    before = answer("3.1.0", other);
    now = answer("3.0.3", old);
    assertThat(Versions.between(before, now).severity().breaking()).isFalse();
  }

  /** One that nothing else refers to, too. */
  @Test
  void ofATypeThatADiscriminatorNames() {
    String old =
        answer(
            "3.0.3",
            "{type: object, discriminator: {propertyName: kind, mapping: {dog: Dog, cat:"
                + " '#/components/schemas/Cat'}}}");
    hasOne(
        old.replace("const: cat", "type: string"),
        old.replace("const: cat", "type: string")
            .replace("lives: {type: integer", "lives: {type: string"),
        "RESPONSE 200 application/json (cat) /lives: integer → string [CS]");
  }

  @Test
  void ofAValueNobodyTellsWhetherLimitsLetItThrough() {
    assertThat(
            Versions.between(
                    answer("3.1.0", "{type: string, pattern: '^a$'}"),
                    answer("3.1.0", "{const: a}"))
                .changes())
        .singleElement()
        .extracting(Change::reason)
        .isEqualTo(Reasons.CANNOT_TELL);
  }
}
