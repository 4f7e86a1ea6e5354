package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.report.html.AnswerText.TextSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of an answer that something is wrong with is the one that is marked. */
class AnswerTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status              | 404",
        "header content-type | Content-Type: text/x",
        "header Allow        | (no field Allow)",
        "header fields       | Content-Type: text/x + Date: now",
        "body at /error/code | {\"error\": 7}",
        "body                | {\"error\": 7}"
      })
  void marksTheStatusAFieldOrTheBody(String where, String marked) {
    List<TextSegment> segments = shown("{\"error\": 7}", where);

    assertThat(
            String.join(
                " + ",
                segments.stream().filter(TextSegment::marked).map(TextSegment::text).toList()))
        .isEqualTo(marked);
    assertThat(text(segments)).contains("404\nContent-Type: text/x\nDate: now", "\n\n{\"error\"");
  }

  @Test
  void leavesOutWhatIsTooLongAndSaysSo() {
    assertThat(text(shown("x".repeat(TextSegment.LONGEST) + "y", "body")))
        .endsWith("x\n… and 1 more characters, which are in report.json");
  }

  @Test
  void showsTheEndsOfLinesAndWhatIsNotAsciiOnTheWire() {
    assertThat(AnswerText.ofWire("HTTP/1.1 200 OK\r\nX-A: 1\n\r\n\u00e9"))
        .isEqualTo("HTTP/1.1 200 OK\r␊\nX-A: 1␊\n\r␊\n\\xE9");
  }

  private static List<TextSegment> shown(String body, String where) {
    List<Header> headers = List.of(new Header("Content-Type", "text/x"), new Header("Date", "now"));
    return AnswerText.of(
        new Response(404, headers, body.getBytes(StandardCharsets.UTF_8)), Set.of(where));
  }

  private static String text(List<TextSegment> segments) {
    return String.join("", segments.stream().map(TextSegment::text).toList());
  }
}
