package dev.standin.conformance.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.derive.DocumentedAnswers.DocumentedAnswer;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documented answer a situation has to get, in documents of every make. */
class DocumentedAnswersTest {

  @ParameterizedTest(name = "{0} in a document with {1} is {2}, right are {3}")
  @CsvSource({
    "UNKNOWN_ID, 204 404 400, 404, 404",
    "UNKNOWN_ID, 204 410 4XX, 410, 400-499",
    "UNKNOWN_ID, 204 410 400, 410, 404 410",
    "UNKNOWN_ID, 204 400 401, 400, 400",
    "UNKNOWN_ID, 204 400 default, 400, 400-499",
    "UNKNOWN_ID, 204 401 429, undeclared, 400-499",
    "UNKNOWN_ID, 204 401 4XX, 4XX, 400 402-499",
    "ALREADY_DELETED, 204 404 410, 404, 404 410",
    "ALREADY_DELETED, 204 410, 410, 404 410",
    "OTHERS_PROPERTY, 204 403 404, 404, 403 404",
    "OTHERS_PROPERTY, 204 403, 403, 403",
    "MALFORMED_PATH, 200 404 422, 422, 422",
    "MALFORMED_PATH, 200 400 404 422, 422, 400 422",
    "MALFORMED_PATH, 200 404, 404, 400 404 422",
    "NEARLY_AN_ID, 204 404, 404, 400 404 422",
    "NEARLY_AN_ID, 204 404 422, 404, 404 422",
    "INVALID_INPUT, 200 404, undeclared, 400-499",
    "NOT_AUTHENTICATED, 204 403 default, 403, 400-499",
    "NOT_AUTHENTICATED, 204 401 default, 401, 401",
    "INVALID_INPUT, 200 404 default, default, 400-403 405-499",
    "INVALID_INPUT, 200 404 4XX default, 4XX, 400-403 405-499",
    "WRONG_MEDIA_TYPE, 200 400 415, 415, 415",
    "WRONG_MEDIA_TYPE, 200 400, 400, 400 415",
    "NOT_AUTHENTICATED, 200 401 4XX, 401, 401",
    "NOT_AUTHENTICATED, 200 default, default, 400-499",
    "SERVER_FAILS, 200 500, 500, 500",
    "SERVER_FAILS, 200 4XX default, default, 500-599",
    "SERVER_FAILS, 200 5XX default, 5XX, 500-599",
    "SERVER_FAILS, 200 404, undeclared, 500-599",
    "SERVED, 200 202 404, 200, 200 202",
    "SERVED, 2XX 404, 2XX, 200-299",
    "SERVED, default, default, 200-299",
    "SERVED, 404, undeclared, 200-299",
    "SERVED_IF_FOUND, 200 400 422, 200, 200 400 403 404 422",
    "SERVED_IF_FOUND, 200 4XX default, 200, 200 403 404"
  })
  void is(Situation situation, String responses, String address, String accepted) {
    Operation operation = Documents.withResponses(responses.split(" ")).operations().get(0);

    DocumentedAnswer answer = DocumentedAnswers.to(situation, operation);

    assertThat(answer.address()).isEqualTo(address);
    List<Integer> right =
        IntStream.range(200, 600).filter(answer.rule().accepts()).boxed().toList();
    assertThat(right).isEqualTo(statuses(accepted));
  }

  private static List<Integer> statuses(String ranges) {
    return List.of(ranges.split(" ")).stream()
        .flatMap(
            range -> {
              String[] ends = range.split("-", -1);
              return IntStream.rangeClosed(
                      Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                  .boxed();
            })
        .toList();
  }
}
