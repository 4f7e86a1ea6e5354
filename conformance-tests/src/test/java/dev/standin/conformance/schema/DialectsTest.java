package dev.standin.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.Documents;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.util.List;
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
        "3.0.3 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Tree'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}} | {\"kind\":\"d\",\"bark\":\"w\"} | true",
        "3.1.0 | {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Tree'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}} | {\"kind\":\"d\",\"bark\":\"w\"} | true",
        "3.0.3 | {type: object, additionalProperties: false} | {\"a\":1} | false",
        "3.0.3 | {oneOf: [{type: integer}, {type: number}]} | 1 | false",
        "3.0.3 | {allOf: [{required: [a]}, {required: [b]}]} | {\"a\":1} | false"
      })
  void judge(String version, String schema, String value, boolean accepted)
      throws JsonProcessingException {
    assertThat(accepts(document(version, schema), value)).isEqualTo(accepted);
  }

  /** Each value is none that the schema would allow, read by whoever wrote it. */
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{if: {type: string}, then: {maxLength: 1}} | \"ab\"",
        "{patternProperties: {'^a': {type: string}}} | {\"a\":1}",
        "{propertyNames: {maxLength: 1}} | {\"ab\":1}",
        "{dependentRequired: {a: [b]}} | {\"a\":1}",
        "{dependentSchemas: {a: {required: [b]}}} | {\"a\":1}",
        "{prefixItems: [{type: string}]} | [1]",
        "{contains: {type: string}} | [1]",
        "{contains: {type: string}, minContains: 2} | [\"a\"]",
        "{unevaluatedItems: false} | [1]",
        "{unevaluatedProperties: false} | {\"a\":1}",
        "{$dynamicRef: '#/components/schemas/Cat'} | {}",
        "{const: a} | \"b\"",
        "{type: [string, integer]} | true",
        "{type: integer, exclusiveMinimum: 1} | 1",
        "{type: integer, minimum: 1, exclusiveMinimum: true} | 1",
        "{type: string, nullable: false} | null",
        "{not: {type: string}} | \"a\"",
        "{type: array, items: {}, uniqueItems: true} | [1,1]",
        "{minProperties: 1} | {}",
        "{maxProperties: 0} | {\"a\":1}",
        "{multipleOf: 2} | 3",
        "{anyOf: [{type: string}, {type: integer}]} | true",
        "{enum: [a, {b: 1}]} | 1",
        "{type: string, format: ipv4} | \"a\"",
        "{type: string, format: hostname} | \"a b\"",
        "{type: string, format: time} | \"a\"",
        "{type: string, format: duration} | \"a\"",
        "{type: string, format: uri-reference} | \"a b\"",
        "{type: string, format: json-pointer} | \"a\"",
        "{type: string, format: regex} | \"(\"",
        "{type: string, format: money} | \"a\""
      })
  void judgeOrAreToldNotTo(String schema, String value) throws JsonProcessingException {
    for (String version : List.of("3.0.3", "3.1.0")) {
      SpecDocument document = document(version, schema);

      assertThat(UnsupportedFeatures.notJudgedIn(document).isEmpty())
          .as("nothing is told in %s", version)
          .isEqualTo(!accepts(document, value));
    }
  }

  private static boolean accepts(SpecDocument document, String value)
      throws JsonProcessingException {
    SchemaAt body = document.operations().get(0).slots().get(0).schema().orElseThrow();
    return new SchemaJudge(document, Direction.ANSWER).accepts(body, JSON.readTree(value));
  }

  private static SpecDocument document(String version, String schema) {
    return Documents.of(
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
  }
}
