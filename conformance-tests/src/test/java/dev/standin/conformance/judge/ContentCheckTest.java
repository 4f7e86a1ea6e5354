package dev.standin.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.SpecDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {

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
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items:
                get:
                  operationId: list
                  responses: {'200': {description: x, content: %s}}
            """
                .formatted(content));
    ContentCheck check = new ContentCheck(document, new SchemaJudge(document, Direction.ANSWER));
    Request request = new Request("GET", "/items", List.of(), Optional.empty());
    Response response = new Response(200, List.of(), body.getBytes(StandardCharsets.UTF_8));

    assertThat(
            check
                .check(
                    document.operations().get(0),
                    Exchange.answered("the request", request, response),
                    response)
                .isEmpty())
        .isEqualTo(right);
  }
}
