package dev.standin.conformance.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.document.SpecDocument;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents with many operations, and with names that are nearly the same. */
class ManyCasesTest {

  @Test
  void growInProportion() {
    int ten = cases(10);

    assertThat(cases(100) - ten).isEqualTo(10 * (ten - cases(1)));
  }

  @Test
  void haveIdsOfTheirOwn() {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /a/{x}:
                get:
                  parameters: [{name: x, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: x}}
              /a/x:
                get: {responses: {'200': {description: x}}}
              /b:
                get:
                  operationId: a/b
                  parameters: [{name: q, in: query, schema: {enum: ['a b', 'a/b']}}]
                  responses: {'200': {description: x}}
                post: {operationId: a b, responses: {'200': {description: x}}}
            """);

    assertThat(CaseDeriver.derive(document, Set.of()))
        .extracting(ConformanceCase::toString)
        .doesNotHaveDuplicates()
        .contains(
            "shop/getAX/200/valid",
            "shop/getAX2/200/valid",
            "shop/a-b/200/valid",
            "shop/a-b-2/200/valid",
            "shop/a-b/200/with-q-a-b",
            "shop/a-b/200/with-q-a-b-2");
  }

  private static int cases(int operations) {
    String paths =
        IntStream.range(0, operations)
            .mapToObj(
                """
                  /kind%d/{id}:
                    put:
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: integer}}
                        - {name: q, in: query, schema: {type: integer, maximum: 9}}
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                      responses: {'200': {description: x}, '400': {description: x}}
                """
                    ::formatted)
            .collect(Collectors.joining());
    String components =
        """
        components:
          schemas:
            Item:
              type: object
              required: [name, kids]
              properties:
                name: {type: string, pattern: '^[A-Z][a-z]{2,8}$'}
                kids: {type: array, items: {$ref: '#/components/schemas/Item'}}
                size: {oneOf: [{type: integer, minimum: 3}, {const: all}]}
        """;
    String yaml =
        "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths:\n" + paths + components;
    return CaseDeriver.derive(Documents.of(yaml), Set.of()).size();
  }
}
