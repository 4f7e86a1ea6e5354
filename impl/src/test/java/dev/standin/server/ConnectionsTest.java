package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.http.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many connections there may be, and how much may be asked over one. */
@Timeout(60)
class ConnectionsTest {

  private static final String REFUSED =
      "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\nx-api-key: wrong\r\n\r\n";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void oneTooManyIsTurnedAwayAndTheOthersAreNot() throws IOException {
    ListenOptions two = ListenOptions.loopback().withLimits(Limits.defaults().withConnections(2));
    try (StandinServer server = StandinServer.start(ServerOptions.defaults().withListen(two));
        Socket first = RawHttp.begin(server.baseUri(), REFUSED);
        Socket second = RawHttp.begin(server.baseUri(), REFUSED)) {
      // An answer proves that its connection was taken.
      assertThat(first.getInputStream().read()).isEqualTo('H');
      assertThat(second.getInputStream().read()).isEqualTo('H');
      try (Socket third = RawHttp.begin(server.baseUri(), "")) {
        assertThat(RawHttp.rest(third))
            .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
            .contains("\r\nConnection: close\r\n", "\r\nRetry-After: 1\r\n");
      }
      for (Socket taken : new Socket[] {first, second}) {
        taken.getOutputStream().write(RawHttp.request("GET /").getBytes(ISO_8859_1));
        assertThat(RawHttp.rest(taken)).contains("HTTP/1.1 404 ");
      }
      // Their places are free again.
      String answer = "";
      while (!answer.startsWith("HTTP/1.1 404 ")) {
        answer = RawHttp.send(server.baseUri(), RawHttp.request("GET /"));
      }
    }
  }

  @Test
  void oneConnectionServesAnyNumberOfRequestsSentAtOnce() throws IOException {
    StringBuilder requests = new StringBuilder();
    IntStream.range(0, 600).forEach(i -> requests.append(REFUSED));

    String answers = RawHttp.send(uri(), requests + RawHttp.request("GET /"));

    assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(601);
    assertThat(answers).containsOnlyOnce("HTTP/1.1 404 ");
  }

  @Test
  void aRequestAfterAChunkedOneIsAnsweredToo() throws IOException {
    String chunked =
        REFUSED.replace(
            "\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");

    assertThat(RawHttp.send(uri(), chunked + chunked + RawHttp.request("GET /")).split("HTTP/1.1 "))
        .hasSize(4);
  }

  @Test
  void aBodyThatIsTooLargeIsNotAskedFor() throws IOException {
    String large = "\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n";

    assertThat(RawHttp.send(uri(), REFUSED.replace("\r\n\r\n", large)))
        .startsWith("HTTP/1.1 413 ")
        .contains("\r\nConnection: close\r\n");
  }

  @Test
  void aChunkedBodyThatIsTooLargeIsRefusedOnceItIs() throws IOException {
    String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
    String large = REFUSED.replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n");

    assertThat(
            RawHttp.send(uri(), large + chunk.repeat(16) + "0\r\n\r\n" + RawHttp.request("GET /")))
        .startsWith("HTTP/1.1 401 ")
        .contains("HTTP/1.1 404 ");
    assertThat(RawHttp.send(uri(), large + chunk.repeat(17) + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  private static URI uri() {
    return SERVER.server().baseUri();
  }
}
