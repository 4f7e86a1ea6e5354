package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a document's own that look like keywords for wording are none. */
class NamesLikeKeywordsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      security: [{login: [read]}]
      paths:
        /things:
          post:
            operationId: postThing
            requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Cat'}, encoding: {NAME: {contentType: text/plain}}}}}
            responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Rules'}}}}}
      components:
        securitySchemes:
          login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: Read}}}}
        schemas:
          Cat: {type: object, properties: {kind: {type: string}}}
          Dog: {type: object, properties: {kind: {type: string}}}
          Rules:
            type: object
            dependentRequired: {NAME: [a]}
            discriminator: {propertyName: kind, mapping: {NAME: '#/components/schemas/Cat'}}
            not: {patternProperties: {NAME: {type: string}}, dependentRequired: {NAME: [c]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          NAME: [a]; NAME: [a, b]
          NAME: '#/components/schemas/Cat'; NAME: '#/components/schemas/Dog'
          NAME: {type: string}; NAME: {type: integer}
          NAME: [c]; NAME: [c, d]
          NAME: {contentType: text/plain}; NAME: {contentType: text/csv}
          scopes: {read: Read}; scopes: {read: Read, NAME: More}
          """)
  void whatTheyNameIsCompared(String old, String other) {
    assertThat(DOCUMENT).contains(old);
    for (String name : new String[] {"title", "description", "summary", "example"}) {
      String before = DOCUMENT.replace("NAME", name);
      String now = DOCUMENT.replace(old, other).replace("NAME", name);
      ChangeReport report = Versions.between(before, now);
      assertThat(report.changes()).as(name).hasSize(1);
    }
  }

  /** Under keywords that are none of names they are wording all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"title", "description", "summary"})
  void keywordsAreWording(String keyword) {
    String before = DOCUMENT.replace("NAME", "a");
    String now = before.replace("not: {", "not: {" + keyword + ": Text, ");
    ChangeReport report = Versions.between(before, now);
    assertThat(report.changes()).isEmpty();
  }
}
