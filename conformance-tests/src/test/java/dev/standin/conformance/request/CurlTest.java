package dev.standin.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlTest {

  @Test
  void quotesForTheShell() {
    Request request =
        new Request(
            "DELETE",
            "http://localhost/a?b=c&d=e",
            List.of(new Header("x-key", "it's"), new Header("x-empty", "")),
            Optional.of("{\"a\":1}"));

    assertThat(Curl.of(request))
        .isEqualTo(
            "curl -i -X DELETE 'http://localhost/a?b=c&d=e' -H 'x-key: it'\\''s' -H 'x-empty;'"
                + " -H 'Content-Type:' --data-raw '{\"a\":1}'");
  }

  @Test
  void leavesSecretsToTheShell() {
    Request request =
        new Request(
            "GET",
            "http://h/a?key=${KEY%?}",
            List.of(new Header("x-key", "${KEY}"), new Header("x-other", "a$b ${c:d} \"`\\")),
            Optional.of("{\"of\":\"${KEY}\",\"$b\":\"`\\\\\"}"));

    assertThat(Curl.of(request))
        .isEqualTo(
            "curl -i -X GET -g \"http://h/a?key=${KEY%?}\" -H \"x-key: ${KEY}\""
                + " -H 'x-other: a$b ${c:d} \"`\\' -H 'Content-Type:'"
                + " --data-raw \"{\\\"of\\\":\\\"${KEY}\\\",\\\"\\$b\\\":\\\"\\`\\\\\\\\\\\"}\"");
  }

  /** Tried by hand against a socket: what arrives is what the suite sends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHUNKED         | -H 'Transfer-Encoding: chunked' --data-raw 'é%'",
        "EXPECT_CONTINUE | -H 'Expect: 100-continue' --data-raw 'é%'",
        "ABSOLUTE_TARGET | --request-target 'http://h:1/a' --data-raw 'é%'",
        "NO_HOST         | -H 'Host:' --data-raw 'é%'",
        "HTTP_1_0        | --http1.0 --data-raw 'é%'"
      })
  void writesEveryForm(Form form, String end) {
    assertThat(Curl.of(request("DELETE", "http://h:1/a", form)))
        .isEqualTo("curl -i -X DELETE 'http://h:1/a' -H 'Content-Type: text/plain' " + end);
  }

  @Test
  void writesOctetsWhereCurlWouldWriteOthers() {
    assertThat(Curl.of(request("DELETE", "http://h:1/a", Form.LATIN_1)))
        .isEqualTo(
            "printf '\\351%%' | curl -i -X DELETE 'http://h:1/a' -H 'Content-Type: text/plain'"
                + " --data-binary @-");
    assertThat(Curl.of(request("DELETE", "http://h:1/a", Form.TWO_HOSTS)))
        .startsWith("printf 'DELETE /a HTTP/1.1\\r\\nHost: h:1\\r\\nHost: standin.invalid\\r\\n")
        .endsWith("\\r\\n\\r\\n\\303\\251%%' | curl -s telnet://h:1");
  }

  @Test
  void saysThatABodyIsEmptyWhereTheSuiteDoes() {
    assertThat(Curl.of(new Request("POST", "http://h/a", List.of(), Optional.empty())))
        .isEqualTo("curl -i -X POST 'http://h/a' -H 'Content-Length: 0'");
    assertThat(
            Curl.of(
                new Request("DELETE", "http://h/a", List.of(), Optional.empty(), Form.EMPTY_BODY)))
        .isEqualTo("curl -i -X DELETE 'http://h/a' -H 'Content-Length: 0'");
  }

  @Test
  void asksForTheHeadAndKeepsThePath() {
    assertThat(Curl.of(new Request("HEAD", "http://h/a/../{b}", List.of(), Optional.empty())))
        .isEqualTo("curl -I --path-as-is -g 'http://h/a/../{b}'");
  }

  private static Request request(String method, String url, Form form) {
    return new Request(
        method,
        url,
        List.of(new Header("Content-Type", "text/plain")),
        Optional.of("\u00e9%"),
        form);
  }
}
