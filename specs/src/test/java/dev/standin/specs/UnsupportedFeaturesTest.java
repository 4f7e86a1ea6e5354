package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document says and nothing heeds is told, with its line. */
class UnsupportedFeaturesTest {

  @Test
  void eachKindIsToldOnce() {
    List<String> told =
        told(
            """
            openapi: 3.1.0
            servers: [{url: /a}, {url: /b}]
            webhooks: {made: {post: {responses: {'200': {description: x}}}}}
            paths:
              /things:
                post:
                  parameters:
                    - name: where
                      in: query
                      style: deepObject
                      schema: {type: object}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          minProperties: 1
                          patternProperties: {a: {uniqueItems: true}}
                          properties: {b: {not: {type: string}}, c: {not: {type: object}}, d: {type: integer, minimum: 0, maximum: 18446744073709551615}}
                        encoding: {a: {contentType: text/plain}}
                  callbacks: {done: {'{$url}': {post: {responses: {'200': {description: x}}}}}}
                  responses:
                    '200':
                      description: x
                      links: {next: {operationId: postThings}}
                      content:
                        application/json:
                          schema: {not: {type: object}}
            """);

    assertThat(told)
        .containsExactly(
            "page:2: of several `servers` the path of the first is used, the others' are not",
            "page:3: `webhooks` are sent by nobody",
            "page:10: parameters of `style: deepObject` are asked, and not read by the server",
            "page:13: a body of `multipart/form-data` is not read by the server",
            "page:17: `minProperties` is judged in answers, and not enforced on what the server is"
                + " sent",
            "page:18: `patternProperties` is judged in answers, and not enforced on what the server"
                + " is sent",
            "page:18: `uniqueItems` is judged in answers, and not enforced on what the server is"
                + " sent",
            "page:19: `not` is judged in answers, and not enforced on what the server is sent (2"
                + " times, first here)",
            "page:19: of an `integer` that neither `format` nor bounds keep within 64 bits the"
                + " server takes what has 64 bits",
            "page:20: `encoding` of parts of a body is left to its reader",
            "page:21: `callbacks` are not made, and nobody waits for them",
            "page:25: `links` are not followed; answers may be anything");
  }

  @Test
  void namesAndValuesAreNotKeywords() {
    List<String> told =
        told(
            """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: x
                      content:
                        application/json:
                          example: {not: 1, links: 2}
                          schema:
                            properties: {not: {type: string}, multipleOf: {default: {if: 1}}}
            components: {schemas: {not: {type: string}, webhooks: {type: string}}}
            """);

    assertThat(told).isEmpty();
  }

  @Test
  void bodiesThatTheServerDoesNotRead() {
    List<String> told =
        told(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a:
                post:
                  requestBody: &form
                    content:
                      application/x-www-form-urlencoded: &some
                        schema: {type: object, required: [a], properties: {a: {type: string}}}
                  responses: {default: {description: x}}
                put:
                  requestBody:
                    required: true
                    content: {multipart/form-data: *some, application/json: *some}
                  responses: {default: {description: x}}
                patch:
                  requestBody: {content: {application/json: {schema: {type: string}}}}
                  responses: {default: {description: x}}
                delete:
                  requestBody: {<<: *form, required: true}
                  responses: {default: {description: x}}
                trace:
                  requestBody: {required: true, content: {application/x-www-form-urlencoded: {}}}
                  responses: {default: {description: x}}
            """);

    assertThat(told)
        .containsExactly(
            "page:7: a form that may be absent has to be there for the server",
            "page:14: a body of `multipart/form-data` is refused by the server, which takes"
                + " `application/json` there",
            "page:17: a JSON body that is a text is taken by the server as it is sent",
            "page:23: a form without a required field may be absent for the server");
  }

  @Test
  void bodiesAndParametersInFormsThatTheServerDoesNotHave() {
    List<String> told =
        told(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a/{a}:
                servers: [{url: /b}]
                post:
                  parameters:
                    - {name: a, in: path, required: true, style: label, schema: {type: string}}
                    - {name: b, in: query, explode: false, schema: &list {type: array, items: {}}}
                    - {name: c, in: query, content: {application/json: {schema: *list}}}
                    - {name: d, in: query, style: spaceDelimited, schema: {type: string}}
                  requestBody:
                    content: {application/json: {}, application/xml: {schema: *list}}
                  responses:
                    '200':
                      description: x
                      headers: {A: {required: true, schema: {type: string}}}
                      content: {'*/*': {schema: *list}, text/csv: {schema: *list}}
                put:
                  parameters:
                    - {name: a, in: path, required: true, schema: {type: string}}
                  requestBody: {content: {application/xml: {schema: *list}}}
                  responses: {default: {description: x}}
            """);

    assertThat(told)
        .containsExactly(
            "page:5: what has `servers` of its own is served there, and asked below the base URL",
            "page:8: parameters of `style: label` are asked, and not read by the server",
            "page:9: an array in one value of a parameter is not taken apart by the server (2"
                + " times, first here)",
            "page:13: a body of `application/xml` is refused by the server, which takes"
                + " `application/json` there",
            "page:17: required `headers` of an answer are not sent by the server",
            "page:18: the `schema` of a body of `text/csv` is not judged, and to the server it is"
                + " a text",
            "page:22: a body of `application/xml` is a text to the server, whatever its `schema`"
                + " says");
  }

  @Test
  void whatJsonDoesNotHave() {
    String schema = "{type: number, default: .inf, example: -.Inf, enum: [1, .NaN, !mine x, 2]}";
    SpecDocument document = Pages.read("openapi", Pages.DOCUMENT.replace("{type: string}", schema));

    assertThat(document.root().findValue("schema"))
        .hasToString("{\"type\":\"number\",\"enum\":[1,2]}");
    assertThat(UnsupportedFeatures.in(document))
        .extracting(SpecNote::toString)
        .containsExactlyInAnyOrder(
            "page:8: `.inf` is a value that JSON does not have",
            "page:8: `-.Inf` is a value that JSON does not have",
            "page:8: `.NaN` is a value that JSON does not have",
            "page:8: `x` is a value that JSON does not have");
  }

  @Test
  void defaultsThatNothingIsMadeOf() {
    String notFilledIn = " is not filled in by the server";
    for (String schema :
        List.of(
            "{type: number, default: many}",
            "{type: boolean, default: 'true'}",
            "{type: string, format: date, default: 2024-02-30}",
            "{type: string, enum: [a, b], default: c}",
            "{type: array, items: {type: string, enum: [a]}, default: [a, b]}",
            "{type: array, items: {type: number}, default: x}")) {
      assertThat(notes(schema))
          .as(schema)
          .contains("page:8: a `default` that its type or format does not take" + notFilledIn);
    }
    assertThat(notes("{type: object, default: {}}"))
        .contains("page:8: a `default` that is an object, or has a type of several," + notFilledIn);
    assertThat(notes("{type: boolean, nullable: true, default: null}")).isEmpty();
    String orNull = "{anyOf: [{type: string}, {type: 'null'}], default: a}";
    assertThat(told(Pages.DOCUMENT.replace("{type: string}", orNull).replace("3.0.3", "3.1.0")))
        .isEmpty();
    assertThat(notes("{type: string, format: date, default: 2024-02-29}")).isEmpty();
  }

  @Test
  void limitsOfOtherTypesAreNoLimits() {
    assertThat(notes("{type: string, uniqueItems: true, minimum: 1}")).isEmpty();
    assertThat(notes("{uniqueItems: true}"))
        .containsExactly(
            "page:8: `uniqueItems` is judged in answers, and not enforced on what the server is"
                + " sent");
  }

  private static List<String> notes(String schema) {
    return told(Pages.DOCUMENT.replace("{type: string}", schema));
  }

  private static List<String> told(String document) {
    return UnsupportedFeatures.in(Pages.read("openapi", document)).stream()
        .map(SpecNote::toString)
        .toList();
  }

  @Test
  void whatIsOfTheOtherVersion() {
    String document =
        Pages.DOCUMENT.replace(
            "{type: string}", "{type: [string, 'null'], nullable: true, const: a}");
    assertThat(told(document))
        .containsExactly(
            "page:8: a list as `type` is of OpenAPI 3.1; this is 3.0",
            "page:8: `const` is of OpenAPI 3.1; in 3.0 it is an `enum` of one value");
    assertThat(told(document.replace("3.0.3", "3.1.0")))
        .containsExactly("page:8: `nullable` is of OpenAPI 3.0; in 3.1 null is a type");
  }
}
