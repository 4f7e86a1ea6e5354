package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.report.SampleRun;
import dev.standin.conformance.report.data.ReportedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place that a finding is about is the one that is marked. */
class MarksTest {

  private static final String BODY =
      "{\"error\": {\"code\": 12, \"more\": [true, {\"a/b\": \"x\\\"y\"}]}, \"id\": \"7\"}";
  private static final String WIRE =
      "HTTP/1.1 200 OK\r\nX-A: 1\nContent-Length: 2\r\ncontent-length: 3\r\n\r\n{}<b>\u00e9";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status                  | 200 {}  | 404",
        "header content-type     | text/x  | Content-Type: text/x",
        "header Allow            | none    | (no field Allow)",
        "header fields           | both    | Content-Type: text/x + Date: now",
        "body at /error/code     | 12      | \"code\": 12",
        "body at /error/more/0   | true    | true",
        "body at /error/more/1/a~1b | x    | \"a/b\": \"x\\\"y\"",
        "body at /error/more     | []      | \"more\": [true, {\"a/b\": \"x\\\"y\"}]",
        "body at /id/gone        | none    | \"id\": \"7\"",
        "body                    | \"7\"   | \"7\""
      })
  void inAnAnswer(String where, String actual, String marked) {
    ReportedResponse response =
        new ReportedResponse(
            404,
            List.of(new Header("Content-Type", "text/x"), new Header("Date", "now")),
            BODY,
            null);

    assertThat(marked(AnswerText.of(response, List.of(finding("status", where, actual)))))
        .isEqualTo(marked);
  }

  @Test
  void theWholeBodyWhereNoPartOfItIsNamed() {
    for (String body : List.of("not JSON {", BODY)) {
      ReportedResponse response = new ReportedResponse(404, List.of(), body, null);
      for (String where : List.of("body", "body at /gone")) {
        assertThat(marked(AnswerText.of(response, List.of(finding("status", where, "none")))))
            .isEqualTo(body);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "behind the answer     | 4 octets | <b>\\xE9",
        "head                  | LF alone | X-A: 1␊",
        "header Content-Length | twice    | Content-Length: 2␍ + content-length: 3␍",
        "header fields         | both     | Content-Length: 2␍ + content-length: 3␍",
        "status line           | 200 OK   | 200 OK",
        "chunk                 | more     | {}<b>\\xE9",
      })
  void onTheWire(String where, String actual, String marked) {
    List<Piece> pieces = WireText.of(WIRE, List.of(finding("framing", where, actual)));

    assertThat(marked(pieces).replace("\r", "␍").replace("\n", "")).isEqualTo(marked);
  }

  @Test
  void severalAtOnce() {
    ReportedResponse response = new ReportedResponse(404, List.of(), "{\"id\":7}", null);

    List<Piece> pieces =
        AnswerText.of(
            response,
            List.of(finding("echo", "body", "7"), finding("body schema", "body at /id", "7")));

    assertThat(pieces.stream().map(Piece::text)).contains("\"id\":", "7");
    assertThat(pieces.stream().mapToInt(each -> each.refs().size()).sum()).isEqualTo(2);
  }

  @Test
  void nothingIsLostBesideTheMarksButWhatIsTooLong() {
    ReportedResponse response =
        new ReportedResponse(200, List.of(), "x".repeat(Piece.LONGEST) + "y", null);

    List<Piece> pieces = AnswerText.of(response, List.of(finding("body schema", "body", "none")));

    assertThat(String.join("", pieces.stream().map(Piece::text).toList()))
        .startsWith("200\n\nxxx")
        .endsWith("x\n… and 6 more characters, which are in report.json");
  }

  private static String marked(List<Piece> pieces) {
    return String.join(" + ", pieces.stream().filter(Piece::marked).map(Piece::text).toList());
  }

  private static CaseView.FindingView finding(String check, String where, String actual) {
    return new CaseView.FindingView(
        SampleRun.finding(check, Level.MUST, where, actual), 1, "finding-1", "must", "", "");
  }
}
