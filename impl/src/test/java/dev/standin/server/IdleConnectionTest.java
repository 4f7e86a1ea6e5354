package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.grizzly.Limits;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection over which nothing comes is closed, whatever it was in the middle of. */
@Timeout(60)
@Tag("long")
class IdleConnectionTest {

  private static final String HEAD = "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\n";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withListen(
                  ListenOptions.loopback()
                      .withLimits(Limits.defaults().withIdle(Duration.ofSeconds(1)))));

  @Test
  void isClosedWithoutAWordUnlessThereIsAnAnswer() throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String silent :
        List.of(
            "",
            "DELETE /v2/conv",
            HEAD + "X-Half: a",
            HEAD + "Content-Length: 5\r\n\r\n{",
            HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{")) {
      answers.put(silent, "");
    }
    answers.put(HEAD + "x-api-key: wrong\r\n\r\n", "HTTP/1.1 401 ");
    // Of a body that is refused the rest is waited for as long.
    answers.put(HEAD + "Content-Length: 5000000\r\n\r\n{", "HTTP/1.1 413 ");
    answers.put(
        HEAD + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n");
    Map<String, Socket> sockets = new LinkedHashMap<>();
    for (String sent : answers.keySet()) {
      sockets.put(sent, RawHttp.begin(SERVER.server().baseUri(), sent));
    }

    for (Map.Entry<String, Socket> each : sockets.entrySet()) {
      String expected = answers.getOrDefault(each.getKey(), "");
      try (Socket socket = each.getValue()) {
        String answer = RawHttp.rest(socket);
        assertThat(answer).as(each.getKey()).startsWith(expected);
        assertThat(answer.split("HTTP/1.1 ", -1))
            .as(each.getKey())
            .hasSize(expected.isEmpty() ? 1 : 2);
      }
    }
  }
}
