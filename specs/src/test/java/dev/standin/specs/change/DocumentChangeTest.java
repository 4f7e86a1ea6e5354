package dev.standin.specs.change;

import static dev.standin.specs.change.Versions.hasOne;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What changes beside schemas: a fragment of the old document and what it becomes. The last column
 * says whom that breaks, there and back.
 */
class DocumentChangeTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      servers: [{url: 'https://a.test/v1'}]
      security: [{key: []}]
      paths:
        /things/{id}:
          delete:
            operationId: deleteThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: hard, in: query, schema: {type: boolean}}
              - {name: X-User, in: header, required: true, schema: {type: string}}
              - {name: tags, in: query, schema: {type: array, items: {type: string}}}
            requestBody: {content: {application/json: {schema: {type: string}}}}
            responses:
              '204': {description: Gone}
              '404': {description: None, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
              5XX: {description: Broken, headers: {Retry-After: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
      components:
        schemas:
          Error: {type: object, properties: {code: {type: string}}}
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          token: {type: http, scheme: bearer}
          login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {r: Read}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a.test/v1; a.test/v2; SERVER server; https://a.test/v1; https://a.test/v2; CS/CS
          a.test/v1; b.test/v1; SERVER server; https://a.test/v1; https://b.test/v1; C/C
          test/v1'}]; test/v1'}, {url: 'https://b.test/v3'}]; SERVER server; https://a.test/v1; https://a.test/v1, https://b.test/v3; S/C
          `servers: [{url: 'https://a.test/v1'}]\n`; ``; SERVER server; https://a.test/v1; /; CS/CS
          deleteThing; removeThing; OPERATION_ID operationId; deleteThing; removeThing; -/-
          /things/{id}:; /objects/{id}:; OPERATION operation; DELETE /things/{id}; DELETE /objects/{id}; CS/CS
          delete:; post:; OPERATION operation; DELETE /things/{id}; POST /things/{id}; CS/CS
          deleteThing; `deleteThing\n      deprecated: true`; OPERATION operation; no deprecated; deprecated; -/-
          deleteThing; `deleteThing\n      callbacks: {done: {}}`; OPERATION operation; no callbacks; callbacks {"done":{}}; CS/CS
          [{key: []}]; [{key: []}, {token: []}]; SECURITY security; header X-Key; header X-Key or http bearer; S/C
          [{key: []}]; [{key: [], token: []}]; SECURITY security; header X-Key; header X-Key and http bearer; C/S
          [{key: []}]; [{token: []}]; SECURITY security; header X-Key; http bearer; CS/CS
          [{key: []}]; []; SECURITY security; header X-Key; none; S/C
          [{key: []}]; [{key: []}, {}]; SECURITY security; header X-Key; header X-Key or none; S/C
          [{key: []}]; [{login: [r]}]; SECURITY security; header X-Key; oauth2 clientCredentials /t scope r; CS/CS
          name: X-Key; name: X-Token; SECURITY security; header X-Key; header X-Token; CS/CS
          in: header, name: X-Key; in: query, name: X-Key; SECURITY security; header X-Key; query X-Key; CS/CS
          type: apiKey, in: header, name: X-Key; type: http, scheme: basic; SECURITY security; header X-Key; http basic; CS/CS
          {name: id, in: path, required: true, schema: {type: string}}; {name: id, in: path, required: true, schema: {type: string, format: uuid}}; PARAMETER path id; no format; format "uuid"; C/S
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, schema: {type: string}}; PARAMETER query hard; boolean; string; S/C
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, schema: {type: string, enum: ['true', '1']}}; PARAMETER query hard; boolean; "true"|"1"; CS/CS
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, required: true, schema: {type: boolean}}; PARAMETER query hard; optional; required; C/S
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, allowReserved: true, schema: {type: boolean}}; PARAMETER query hard; no allowReserved; allowReserved; CS/CS
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, deprecated: true, schema: {type: boolean}}; PARAMETER query hard; no deprecated; deprecated; -/-
          {name: hard, in: query, schema: {type: boolean}}; {name: hard, in: query, content: {application/json: {schema: {type: boolean}}}}; PARAMETER query hard; no content; content "application/json"; CS/CS
          name: tags, in: query,; name: tags, in: query, explode: false,; PARAMETER query tags; no explode; explode false; CS/CS
          name: tags, in: query,; name: tags, in: query, style: pipeDelimited, explode: true,; PARAMETER query tags; no style; style "pipeDelimited"; CS/CS
          requestBody: {; requestBody: {required: true, ; BODY body application/json; optional; required; C/S
          requestBody: {content: {application/json; requestBody: {content: {text/plain: {schema: {type: string}}, application/json; BODY body text/plain; -; optional string; S/C
          `      requestBody: {content: {application/json: {schema: {type: string}}}}\n`; ``; BODY body application/json; optional string; -; C/S
          `      requestBody: {content: {application/json: {schema: {type: string}}}}\n`; `      requestBody: {content: {application/json: {schema: {type: integer}}}}\n`; BODY body application/json; string; integer; CS/CS
          `      responses:\n`; `      responses:\n        '409': {description: Busy}\n`; RESPONSE 409; -; 409 -; S/S
          `      responses:\n`; `      responses:\n        '202': {description: Later}\n`; RESPONSE 202; -; 202 -; CS/S
          `      responses:\n`; `      responses:\n        '302': {description: There}\n`; RESPONSE 302; -; 302 -; CS/S
          `      responses:\n`; `      responses:\n        4XX: {description: No}\n`; RESPONSE 4XX; -; 4XX -; S/S
          `      responses:\n`; `      responses:\n        default: {description: No}\n`; RESPONSE default; -; default -; CS/S
          `      responses:\n`; `      responses:\n        '503': {description: No, headers: {Retry-After: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}\n`; RESPONSE 503; -; 503 application/json Error, header Retry-After optional integer; -/-
          '404': {description: None, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}; '404': {description: None}; RESPONSE 404; application/json Error; -; C/S
          '404': {description: None, content: {; '404': {description: None, content: {text/plain: {}, ; RESPONSE 404 text/plain; -; any; CS/CS
          Retry-After: {schema; Retry-After: {required: true, schema; HEADER 5XX header Retry-After; optional; required; S/C
          Retry-After: {schema: {type: integer}; Retry-After: {schema: {type: string}; HEADER 5XX header Retry-After; integer; string; C/S
          Retry-After: {schema: {type: integer}}; `Retry-After: {schema: {type: integer}}, X-More: {schema: {type: string}}`; HEADER 5XX header X-More; -; optional string; -/C
          Retry-After: {schema: {type: integer}}; `Retry-After: {schema: {type: integer}}, X-More: {required: true, schema: {type: string}}`; HEADER 5XX header X-More; -; required string; S/C
          """)
  void isTold(String old, String other, String place, String from, String to, String impacts) {
    String was = old.replace("\\n", "\n");
    String is = other == null ? "" : other.replace("\\n", "\n");
    assertThat(DOCUMENT).contains(was);
    String changed = DOCUMENT.replace(was, is);
    String[] letters = impacts.split("/", 2);
    hasOne(DOCUMENT, changed, place + ": %s → %s [%s]".formatted(from, to, letters[0]));
    hasOne(changed, DOCUMENT, place + ": %s → %s [%s]".formatted(to, from, letters[1]));
  }

  /** Names of header fields are the same in either case. */
  @ParameterizedTest
  @CsvSource({"name: X-User, name: x-user", "Retry-After:, retry-after:"})
  void otherCaseOfAHeader(String old, String other) {
    assertThat(DOCUMENT).contains(old);
    ChangeReport report = Versions.between(DOCUMENT, DOCUMENT.replace(old, other));
    assertThat(report.changes()).extracting(Change::place).containsExactly("contract");
    assertThat(report.severity()).isEqualTo(Severity.COMPATIBLE);
  }

  @Test
  void aParameterInAnotherPlace() {
    String now = DOCUMENT.replace("name: hard, in: query", "name: hard, in: header");
    assertThat(Versions.between(DOCUMENT, now).changes())
        .extracting(Versions::line)
        .containsExactly(
            "PARAMETER header hard: - → optional boolean [S]",
            "PARAMETER query hard: optional boolean → - [C]");
  }

  /** Each leaves all that is sent as it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          name: hard, in: query,; name: hard, in: query, explode: false,
          name: hard, in: query,; name: hard, in: query, style: spaceDelimited,
          name: X-User, in: header, required: true, schema: {type: string}; name: X-User, in: header, required: true, schema: {type: string}, explode: true
          openapi: 3.0.3; openapi: 3.0.3, $self: https://a.test/x
          openapi: 3.0.3; openapi: 3.0.3, jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
          url: 'https://a.test/v1'; url: 'https://a.test/v1', name: a
          """)
  void isWording(String old, String other) {
    assertThat(DOCUMENT).contains(old);
    String now = DOCUMENT.replace(old, old.contains("openapi") ? other.replace(", ", "\n") : other);
    assertThat(Versions.between(DOCUMENT, now).severity()).isEqualTo(Severity.WORDING);
    assertThat(Versions.between(now, DOCUMENT).severity()).isEqualTo(Severity.WORDING);
  }

  /** Values of parameters and of headers are texts, whatever types they have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          type: boolean; enum: ['true', 'false']; CS/CS
          enum: ['1', '2']; type: integer; CS/CS
          type: integer; type: string; S/C
          type: integer; type: [string, integer]; S/C
          type: string; type: [string, integer]; -/-
          type: integer; type: boolean; CS/CS
          type: array, items: {type: integer}; type: array, items: {type: string}; S/C
          type: object, properties: {a: {type: integer}}; type: object, properties: {a: {type: string}}; S/C
          type: integer, minimum: 1; type: integer, minimum: 2; C/S
          type: integer; oneOf: [{type: string, maxLength: 1}, {type: string}, {const: 4}]; CS/CS
          type: array, items: {type: integer}; type: array, items: {type: [integer, 'null']}; -/-
          content: {application/json: {schema: {type: integer}}}; content: {application/json: {schema: {type: string}}}; CS/CS
          content: {application/json: {schema: {type: integer}}}; `content: {application/json;version=2: {schema: {type: integer}}}`; -/-
          """)
  void ofParametersTheTextCounts(String old, String other, String impacts) {
    String[] both = {old, other};
    for (int i = 0; i < both.length; i++) {
      String schema = both[i].contains("content") ? both[i] : "schema: {" + both[i] + "}";
      both[i] = DOCUMENT.replace("3.0.3", "3.1.0").replace("schema: {type: boolean}", schema);
    }
    String[] letters = impacts.split("/", 2);
    assertThat(Versions.between(both[0], both[1]).changes())
        .extracting(it -> Versions.letters(it.impacts()))
        .containsExactly(letters[0]);
    assertThat(Versions.between(both[1], both[0]).changes())
        .extracting(it -> Versions.letters(it.impacts()))
        .containsExactly(letters[1]);
  }

  @Test
  void whetherATextIsANumberNobodyTells() {
    String old = DOCUMENT.replace("type: boolean", "type: integer");
    String now = DOCUMENT.replace("type: boolean", "type: string, pattern: '^[0-9]+$'");
    assertThat(Versions.between(old, now).changes())
        .singleElement()
        .extracting(Change::reason)
        .isEqualTo(Reasons.CANNOT_TELL);
  }

  /** What is written without names is written alike (RFC 6570, as OpenAPI 3.1.0, 4.8.12.4). */
  @ParameterizedTest
  @CsvSource({"array, WORDING", "object, BREAKS_BOTH", "[string; array], WORDING"})
  void explodeOfASimpleStyle(String type, Severity severity) {
    String before = DOCUMENT.replace("3.0.3", "3.1.0");
    String user = "required: true, schema: {type: " + type.replace(";", ",") + "}";
    before =
        before.replace(
            "X-User, in: header, required: true, schema: {type: string}",
            "X-User, in: header, " + user);
    String now = before.replace(user, user + ", explode: true");
    assertThat(now).isNotEqualTo(before);
    assertThat(Versions.between(before, now).severity()).isEqualTo(severity);
  }

  /** The first server is the one whose path counts. */
  @Test
  void theOrderOfServers() {
    String before = DOCUMENT.replace("'}]\nsecurity", "'}, {url: 'https://b.test/v2'}]\nsecurity");
    String now = before.replace("a.test/v1", "c").replace("b.test/v2", "a.test/v1");
    hasOne(
        before,
        now.replace("https://c'", "https://b.test/v2'"),
        "SERVER server: https://a.test/v1, https://b.test/v2 → https://b.test/v2, https://a.test/v1"
            + " [CS]");
  }

  @Test
  void ofALineThatSaysNothingNew() {
    String without = DOCUMENT.replace("servers: [{url: 'https://a.test/v1'}]\n", "");
    String with = DOCUMENT.replace("https://a.test/v1", "/");
    assertThat(Versions.between(without, with).changes())
        .extracting(Versions::line)
        .containsExactly("DOCUMENT contract: no other line → server       / [-]");
  }
}
