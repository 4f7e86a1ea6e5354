package dev.standin.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
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

  /** The only response of a document may be meant for what is served. */
  @ParameterizedTest
  @CsvSource({"default,200,MUST", "default,404,SHOULD", "4XX,404,MUST"})
  void anErrorUnderTheOnlyResponseWeighsLess(String key, int status, Level level) {
    String content = "{application/json: {schema: {type: array}}}";

    assertThat(violations(key, content, status, JSON, "{}"))
        .extracting(Violation::level)
        .containsExactly(level);
  }

  private static List<Violation> violations(String content, List<Header> headers, String body) {
    return violations("200", content, 200, headers, body);
  }

  private static List<Violation> violations(
      String key, String content, int status, List<Header> headers, String body) {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items:
                get:
                  operationId: list
                  responses: {'%s': {description: x, content: %s}}
            components: {schemas: {Pet: {type: object, required: [name]}}}
            """
                .formatted(key, content));
    ContentCheck check = new ContentCheck(document, new SchemaJudge(document, Direction.ANSWER));
    Request request = new Request("GET", "/items", List.of(), Optional.empty());
    Response response = new Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
    Exchange exchange = Exchange.answered("the request", request, response);
    return check.check(document.operations().get(0), exchange, response);
  }
}
