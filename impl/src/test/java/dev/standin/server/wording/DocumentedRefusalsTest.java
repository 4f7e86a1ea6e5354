package dev.standin.server.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.http.Answer;
import dev.standin.server.http.Refusal;
import dev.standin.server.http.Refusal.Reason;
import dev.standin.specs.SpecPage;
import dev.standin.specs.SpecReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedRefusalsTest {

  private static final Refusal GONE = Refusal.of(Reason.NO_SUCH_PATH, 404, "It is gone");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: object, properties: {message: {type: string}}} | {"message":"It is gone"}
          {properties: {message: {}, error: {type: string}}} | {"error":"It is gone"}
          {type: object, required: [code, text], properties: {code: {type: string}, text: {type: string}}} | {"code":"not_found","text":"It is gone"}
          {type: object, required: [code, status], properties: {code: {type: integer, maximum: 99}, status: {type: integer}}} | {"code":0,"status":404}
          {type: object, properties: {error: {type: object, required: [type], properties: {type: {enum: [a, b]}, message: {type: string}}}}} | {"error":{"type":"a","message":"It is gone"}}
          {type: object, properties: {detail: {type: array, items: {type: object, required: [loc, msg], properties: {loc: {type: array, minItems: 1, items: {anyOf: [{type: string}, {type: integer}]}}, msg: {type: string}}}}}} | {"detail":[{"loc":[""],"msg":"It is gone"}]}
          {type: object, properties: {errors: {type: array, items: {type: string}}}} | {"errors":["It is gone"]}
          {type: object, properties: {message: {type: string, maxLength: 5}}} | {"message":"It is"}
          {type: object, properties: {message: {type: string, minLength: 12}}} | {"message":"It is gone.."}
          {type: object, properties: {message: {type: string, nullable: true}}} | {"message":"It is gone"}
          {type: object, required: [at, id, link], properties: {at: {type: string, format: date-time}, id: {type: string, format: uuid}, link: {type: string, format: uri}}} | {"at":"1970-01-01T00:00:00Z","id":"00000000-0000-0000-0000-000000000000","link":"about:blank"}
          {allOf: [{type: object, required: [a], properties: {a: {type: boolean}}}, {type: object, required: [b], properties: {b: {type: integer, minimum: 3}}}]} | {"a":false,"b":3}
          {oneOf: [{type: 'null'}, {type: object, properties: {reason: {type: string}}}]} | {"reason":"It is gone"}
          {type: object, required: [n], properties: {n: {type: integer, minimum: 7, exclusiveMinimum: true, multipleOf: 5}}} | {"n":10}
          {type: object, required: [n], properties: {n: {type: number, maximum: -2}}} | {"n":-2}
          {type: object, required: [kind], properties: {kind: {const: error}}} | {"kind":"error"}
          {type: object, required: [x], additionalProperties: {type: string}} | {"x":""}
          {type: object, minProperties: 1} | {"property0":{}}
          {$ref: '#/components/schemas/Tree'} | {"message":"It is gone","children":[]}
          {type: string} | "It is gone"
          {} | {"message":"It is gone"}
          """)
  void theMessageIsPutWhereItFits(String schema, String body) {
    assertThat(
            answer("'404': {description: x, content: {application/json: {schema: " + schema + "}}}")
                .body())
        .hasToString(body);
  }

  @ParameterizedTest
  @Timeout(10)
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {$ref: '#/components/schemas/Pair'} | {}
          {type: object, required: [a], properties: {a: {type: string, minLength: 2000000000}}} | {}
          {type: array, minItems: 3000000000, items: {type: string}} | {}
          {type: object, minProperties: 2000000000} | {}
          {$ref: '#/components/schemas/Doubled'} | {"message":"It is gone"}
          {$ref: '#/components/schemas/Wordless'} | {}
          """)
  void whatIsTooLargeForARefusalIsAnEmptyObject(String schema, String body) {
    assertThat(
            answer("'404': {description: x, content: {application/json: {schema: " + schema + "}}}")
                .body())
        .hasToString(body);
  }

  @Test
  void theMostExactResponseIsTaken() {
    String responses =
        """
        default: {description: x, content: {application/json: {schema: {required: [a], properties: {a: {type: string}}}}}}
        4XX: {description: x, content: {application/json: {schema: {required: [b], properties: {b: {type: string}}}}}}
        '404': {description: x, content: {application/problem+json: {schema: {required: [c], properties: {c: {type: string}}}}}}
        """;

    Answer answer = answer(responses.strip().replace("\n", "\n        "));

    assertThat(answer.body()).hasToString("{\"c\":\"It is gone\"}");
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void anotherErrorsShapeIsBetterThanNone() {
    String schema = "{type: object, properties: {error: {type: string}}}";

    assertThat(
            answer("'500': {description: x, content: {application/json: {schema: " + schema + "}}}")
                .body())
        .hasToString("{\"error\":\"It is gone\"}");
  }

  @Test
  void whatIsDocumentedWithoutABodyHasNone() {
    assertThat(answer("'404': {description: x}").body()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'''200'': {description: x}', text/plain; charset=utf-8",
    "'''404'': {description: x, content: {text/html: {}}}', text/html"
  })
  void whereThereIsNoJsonItIsText(String responses, String type) {
    Answer answer = answer(responses);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("It is gone");
    assertThat(answer.headers()).containsEntry("Content-Type", type);
  }

  private static Answer answer(String responses) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              responses:
                %s
        components:
          schemas:
            Tree:
              type: object
              required: [message, children]
              properties:
                message: {type: string}
                children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            Pair:
              type: object
              required: [left, right]
              properties:
                left: {$ref: '#/components/schemas/Pair'}
                right: {$ref: '#/components/schemas/Pair'}
            Doubled:
              type: object
              properties: {message: {type: string}}
              allOf: [{$ref: '#/components/schemas/Doubled'}, {$ref: '#/components/schemas/Doubled'}]
            Wordless:
              type: object
              properties:
                message: {$ref: '#/components/schemas/Wordless'}
                msg: {$ref: '#/components/schemas/Wordless'}
                detail: {$ref: '#/components/schemas/Wordless'}
                details: {$ref: '#/components/schemas/Wordless'}
                error_description: {$ref: '#/components/schemas/Wordless'}
                error_message: {$ref: '#/components/schemas/Wordless'}
                errorMessage: {$ref: '#/components/schemas/Wordless'}
                error: {$ref: '#/components/schemas/Wordless'}
                errors: {$ref: '#/components/schemas/Wordless'}
                description: {$ref: '#/components/schemas/Wordless'}
                reason: {$ref: '#/components/schemas/Wordless'}
                title: {$ref: '#/components/schemas/Wordless'}
        """
            .formatted(responses);
    SpecPage page = new SpecPage("things.yaml", document.getBytes(UTF_8));
    return new DocumentedRefusals(SpecReader.read("things", page, Optional.empty())).answer(GONE);
  }
}
