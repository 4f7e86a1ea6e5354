package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a document says and nothing heeds is told, with its line. */
class UnheededTest {

  @Test
  void eachKindIsToldOnce() {
    SpecDocument document =
        Pages.read(
            "openapi",
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
                      content: {application/json: {schema: {type: object}}}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, minProperties: 1}
                        encoding: {a: {contentType: text/plain}}
                  callbacks: {done: {'{$url}': {post: {responses: {'200': {description: x}}}}}}
                  responses:
                    '200':
                      description: x
                      links: {next: {operationId: postThings}}
                      content:
                        application/json:
                          schema:
                            patternProperties: {a: {uniqueItems: true}}
                            properties: {b: {not: {type: string}}, c: {not: {type: object}}}
            """);

    assertThat(document.unheeded())
        .extracting(SpecNote::toString)
        .containsExactly(
            "page:2: of several `servers` the path of the first is served, the others' are not",
            "page:3: `webhooks` are sent by nobody",
            "page:10: a parameter with `content` reaches the server's resource as text, unread",
            "page:14: `minProperties` is judged in answers, and not enforced on what the server is"
                + " sent",
            "page:15: `encoding` of parts of a body is left to its reader",
            "page:16: `callbacks` are not made, and nobody waits for them",
            "page:20: `links` are not followed; answers may be anything",
            "page:24: `patternProperties` is judged in answers, and not enforced on what the server"
                + " is sent",
            "page:24: `uniqueItems` is judged in answers, and not enforced on what the server is"
                + " sent",
            "page:25: `not` is judged in answers, and not enforced on what the server is sent (2"
                + " times, first here)");
  }

  @Test
  void namesAndValuesAreNotKeywords() {
    SpecDocument document =
        Pages.read(
            "openapi",
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

    assertThat(document.unheeded()).isEmpty();
  }
}
