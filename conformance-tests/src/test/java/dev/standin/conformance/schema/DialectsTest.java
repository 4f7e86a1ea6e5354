package dev.standin.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.Documents;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenAPI 3.0 and 3.1 say differently, and what both say, is judged as they say it. */
class DialectsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}: {1} {3} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.3 | {type: string, nullable: true} | null | true",
        "3.0.3 | {type: string} | null | false",
        "3.1.0 | {type: [string, 'null']} | null | true",
        "3.1.0 | {type: string} | null | false",
        "3.1.0 | {type: [string, integer]} | true | false",
        "3.0.3 | {type: integer, minimum: 1, exclusiveMinimum: true} | 1 | false",
        "3.0.3 | {type: integer, minimum: 1, exclusiveMinimum: true} | 2 | true",
        "3.1.0 | {type: integer, exclusiveMinimum: 1} | 1 | false",
        "3.1.0 | {const: a} | \"b\" | false",
        "3.0.3 | {type: string, enum: [a]} | \"b\" | false",
        "3.0.3 | {type: string, format: uuid} | \"x\" | false",
        "3.1.0 | {type: string, format: uuid} | \"x\" | false",
        "3.1.0 | {type: string, format: date-time} | \"2026-01-02T03:04:05Z\" | true",
        "3.0.3 | {type: integer, format: int32} | 2147483647 | true",
        "3.0.3 | {type: integer, format: int32} | 2147483648 | false",
        "3.1.0 | {type: integer, format: int32} | -2147483649 | false",
        "3.1.0 | {type: integer, format: int64} | 9223372036854775808 | false",
        "3.0.3 | {type: integer, format: int64} | 9e99999999 | false",
        "3.0.3 | {type: string, format: byte} | \"c3RhbmRpbg==\" | true",
        "3.0.3 | {type: string, format: byte} | \"c3RhbmRpbg\" | false",
        "3.0.3 | {type: string, format: money} | \"x\" | true",
        "3.0.3 | {required: [a], properties: {a: {writeOnly: true}}} | {} | true",
        "3.0.3 | {required: [a], properties: {a: {readOnly: true}}} | {} | false",
        "3.0.3 | {$ref: '#/components/schemas/Tree'} | {\"kids\":[{\"kids\":[]}]} | true",
        "3.0.3 | {$ref: '#/components/schemas/Tree'} | {\"kids\":[{\"kids\":7}]} | false",
        "3.1.0 | {$ref: '#/components/schemas/Tree'} | {\"kids\":[{\"kids\":7}]} | false",
        "3.0.3 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"c\",\"lives\":9} | true",
        "3.0.3 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"d\",\"bark\":\"w\"} | true",
        "3.0.3 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"c\",\"lives\":\"9\"} | false",
        "3.1.0 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"c\",\"lives\":9} | true",
        "3.1.0 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"d\",\"bark\":\"w\"} | true",
        "3.1.0 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog'}}} | {\"kind\":\"c\",\"lives\":\"9\"} | false",
        "3.0.3 | {type: object, additionalProperties: false} | {\"a\":1} | false",
        "3.0.3 | {oneOf: [{type: integer}, {type: number}]} | 1 | false",
        "3.0.3 | {allOf: [{required: [a]}, {required: [b]}]} | {\"a\":1} | false"
      })
  void judge(String version, String schema, String value, boolean accepted)
      throws JsonProcessingException {
    SpecDocument document =
        Documents.of(
            """
            openapi: %s
            info: {title: Shop, version: '1'}
            paths:
              /items:
                get:
                  operationId: list
                  responses:
                    '200': {description: x, content: {application/json: {schema: %s}}}
            components:
              schemas:
                Cat: {type: object, required: [kind, lives], properties: {lives: {type: integer}}}
                Dog: {type: object, required: [kind, bark], properties: {bark: {type: string}}}
                Tree:
                  type: object
                  properties: {kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}
            """
                .formatted(version, schema));
    SchemaAt body = document.operations().get(0).slots().get(0).schema().orElseThrow();

    assertThat(new SchemaJudge(document, Direction.ANSWER).accepts(body, JSON.readTree(value)))
        .isEqualTo(accepted);
  }
}
