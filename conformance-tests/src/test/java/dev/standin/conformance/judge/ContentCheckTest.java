package dev.standin.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.SpecDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {

  private static final List<Header> JSON = List.of(new Header("Content-Type", "application/json"));

  /** The empty text needs no type; JSON has no empty text, and neither has what has a length. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{text/plain: {schema: {type: string}}} | '' | true",
        "{text/plain: {schema: {type: string}}, application/json: {}} | '' | true",
        "{text/plain: {schema: {type: string, minLength: 1}}} | '' | false",
        "{text/plain: {schema: {type: string}}} | a | false",
        "{application/json: {schema: {type: string}}} | '' | false"
      })
  void anAnswerWithoutATypeIsTheEmptyTextOrWrong(String content, String body, boolean right) {
    assertThat(violations(content, List.of(), body).isEmpty()).isEqualTo(right);
  }

  /** What a component asks for is one thing, whoever refers to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: array, items: {$ref: '#/components/schemas/Pet'}} | [{}]"
            + " | /components/schemas/Pet/required",
        "{type: object, additionalProperties: {type: object}} | {\"a\":\"b\"} |"
            + " /paths/~1items/get/responses/200/content/application~1json/schema"
            + "/additionalProperties/type"
      })
  void aViolationNamesTheKeywordWhereItStands(String schema, String body, String keyword) {
    String content = "{application/json: {schema: %s}}".formatted(schema);

    assertThat(violations(content, JSON, body))
        .extracting(Violation::keyword)
        .containsExactly(keyword);
  }

  private static List<Violation> violations(String content, List<Header> headers, String body) {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items:
                get:
                  operationId: list
                  responses: {'200': {description: x, content: %s}}
            components: {schemas: {Pet: {type: object, required: [name]}}}
            """
                .formatted(content));
    ContentCheck check = new ContentCheck(document, new SchemaJudge(document, Direction.ANSWER));
    Request request = new Request("GET", "/items", List.of(), Optional.empty());
    Response response = new Response(200, headers, body.getBytes(StandardCharsets.UTF_8));
    Exchange exchange = Exchange.answered("the request", request, response);
    return check.check(document.operations().get(0), exchange, response);
  }
}
