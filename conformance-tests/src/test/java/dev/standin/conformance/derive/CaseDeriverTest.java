package dev.standin.conformance.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDeriverTest {

  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths:
        /items/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
          get:
            operationId: getItem
            responses: {'200': {description: x}}
          put:
            operationId: putItem
            parameters:
              - {name: mode, in: query, required: true, schema: {enum: [soft, hard]}}
              - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 9}}
              - {name: trace, in: header, schema: {type: [string, 'null'], maxLength: 3}}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    additionalProperties: false
                    required: [name]
                    properties:
                      name: {type: [string, 'null'], minLength: 2}
                      tags: {type: array, items: {type: string}}
                      size: {oneOf: [{type: integer}, {const: all}]}
            responses:
              '200': {description: x}
              '400': {description: x}
              '409': {description: x}
      """;

  @Test
  void takesDocumentsOfManyOperations() {
    List<ConformanceCase> cases = CaseDeriver.derive(Documents.of(SHOP), Set.of());

    assertThat(cases)
        .extracting(ConformanceCase::toString)
        .contains(
            "shop/getItem/200/valid",
            "shop/getItem/undeclared/id-not-integer",
            "shop/getItem/405/method-delete",
            "shop/putItem/200/with-limit",
            "shop/putItem/400/mode-missing",
            "shop/putItem/400/mode-not-listed",
            "shop/putItem/400/limit-too-small",
            "shop/putItem/400/limit-too-large",
            "shop/putItem/400/trace-too-long",
            "shop/putItem/400/body-missing",
            "shop/putItem/400/body-name-missing",
            "shop/putItem/400/body-name-not-string",
            "shop/putItem/400/body-name-too-short",
            "shop/putItem/400/body-standin_extra-not-documented",
            "shop/putItem/409/unprovoked")
        .doesNotContain(
            "shop/putItem/400/body-name-null",
            "shop/putItem/405/method-put",
            "shop/getItem/405/method-put");
  }

  @Test
  void keepsNamesakesApart() {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items/{id}:
                get:
                  operationId: get
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: id, in: query, schema: {type: integer}}
                    - {name: link, in: query, schema: {enum: ['http://a/b', 'c d']}}
                  responses: {'200': {description: x}, '400': {description: x}}
            """);

    assertThat(CaseDeriver.derive(document, Set.of()))
        .extracting(each -> each.id().variant())
        .contains(
            "path-id-not-integer",
            "query-id-not-integer",
            "with-query-id",
            "with-link-http-a-b",
            "with-link-c-d");
  }

  @Test
  void saysSoWhereItKnowsNoRequest() {
    assertThat(CaseDeriver.derive(Documents.of(SHOP), Set.of()))
        .filteredOn(each -> each.provocation().kind() == ProvocationKind.NONE)
        .extracting(ConformanceCase::requirement)
        .containsExactly("The page documents 409; no request is known that brings it about.");
  }

  @Test
  void namesThePageLine() {
    assertThat(CaseDeriver.derive(Documents.withResponses("204", "404"), Set.of()))
        .filteredOn(each -> each.id().variant().equals("unknown-id"))
        .extracting(each -> each.location().toString())
        .containsExactly("shop.yaml:13");
  }

  @Test
  void saysThatThePageIsSilent() {
    assertThat(CaseDeriver.derive(Documents.withResponses("204"), Set.of()))
        .filteredOn(each -> each.id().status().equals("undeclared"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.requirement()).contains("the page is silent"));
  }

  @Test
  void asksForNoCredentialWhereOneMayDoWithout() {
    SpecDocument document =
        Documents.openApi30(
            """
            security: [{}, {key: []}]
            paths:
              /items:
                get: {operationId: list, responses: {'200': {description: x}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key}}}
            """);

    assertThat(CaseDeriver.derive(document, Set.of()))
        .extracting(each -> each.id().variant())
        .contains("valid")
        .doesNotContain("no-credential", "unknown-id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string}                                 | 2XX or 4xx",
        "{type: object, properties: {a: {type: string}}} | 2XX or 4xx",
        "{type: string, enum: [fast, slow]}             | 2XX",
        "{type: boolean}                                | 2XX",
      })
  void letsMadeUpValuesBeRefused(String optional, String accepted) {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /merges:
                post:
                  operationId: merge
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {how: %s}}
                  responses: {2XX: {description: merged}, '409': {description: in the way}}
            """
                .formatted(optional));

    assertThat(CaseDeriver.derive(document, Set.of()))
        .filteredOn(each -> each.id().toString().endsWith("/body-full"))
        .extracting(each -> each.expectation().status().text())
        .containsExactly(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "post, body-left-out, body-as-application-json",
    "delete, body-as-application-json, body-left-out"
  })
  void leavesAnOptionalBodyOutOnlyWhereItIsUsual(String method, String asked, String not) {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items/{item}:
                %s:
                  operationId: change
                  parameters: [{name: item, in: path, required: true, schema: {type: string}}]
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {2XX: {description: changed}}
            """
                .formatted(method));

    assertThat(CaseDeriver.derive(document, Set.of()))
        .extracting(each -> each.id().variant())
        .contains(asked)
        .doesNotContain(not);
  }

  @Test
  void refusesAnOwnerThatTheDocumentDoesNotHave() {
    assertThatThrownBy(() -> CaseDeriver.derive(Documents.withResponses("204"), Set.of("tenant")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No operation of shop has a parameter or body property named tenant");
  }
}
