package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.http.Limits;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that does not come to an end is told so, and one that does not begin is let go. */
class SlowClientTest {

  private static final String HEAD = "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\n";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withListen(
                  ListenOptions.loopback()
                      .withLimits(
                          Limits.defaults()
                              .withTimes(Duration.ofMillis(500), Duration.ofMillis(900)))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD,
        HEAD + "X-Half: a",
        HEAD + "Content-Length: 5\r\n\r\n",
        HEAD + "Content-Length: 5\r\n\r\n{",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
        HEAD + "Content-Length: 5\r\nExpect: nothing\r\n\r\n{"
      })
  void anIncompleteRequestIsAnswered408InTheVendorsShape(String bytes) throws IOException {
    String answer = answerTo(bytes);

    assertThat(answer)
        .startsWith("HTTP/1.1 408 Request Timeout\r\n")
        .contains("\r\nConnection: close\r\n");
    ErrorShapeTest.assertShape("tavus", answer);
  }

  @Test
  void itIsAnsweredEvenWhenItsPathIsNotKnown() throws IOException {
    assertThat(answerTo("DELETE /v2/conv")).startsWith("HTTP/1.1 408 ").contains("The APIs are");
  }

  @Test
  void theSecondRequestOfAConnectionHasAsMuchTime() throws IOException {
    String first = HEAD + "x-api-key: wrong\r\n\r\n";

    assertThat(answerTo(first + HEAD)).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 408 ");
  }

  @Test
  void aClientThatWasToldToContinueAndDoesNotIsAnsweredToo() throws IOException {
    assertThat(answerTo(HEAD + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n"))
        .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 408 ");
  }

  @Test
  void aConnectionWithoutARequestIsClosedWithoutAWord() throws IOException {
    assertThat(answerTo("")).isEmpty();
    assertThat(answerTo(HEAD + "x-api-key: wrong\r\n\r\n"))
        .startsWith("HTTP/1.1 401 ")
        .doesNotContain("408");
  }

  @Test
  void whatIsThrownAwayOfARefusedBodyDoesNotKeepTheConnection() throws IOException {
    assertThat(answerTo(HEAD + "Content-Length: 5000000\r\n\r\n{"))
        .startsWith("HTTP/1.1 413 ")
        .doesNotContain("408");
  }

  private static String answerTo(String bytes) throws IOException {
    try (Socket socket = RawHttp.begin(SERVER.server().baseUri(), bytes)) {
      return RawHttp.rest(socket);
    }
  }
}
