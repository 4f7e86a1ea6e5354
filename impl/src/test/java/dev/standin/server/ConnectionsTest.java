package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much may be asked over one connection. */
@Timeout(60)
class ConnectionsTest {

  private static final String REFUSED =
      "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\nx-api-key: wrong\r\n\r\n";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void oneConnectionServesAnyNumberOfRequestsSentAtOnce() throws IOException {
    StringBuilder requests = new StringBuilder();
    IntStream.range(0, 600).forEach(i -> requests.append(REFUSED));

    String answers = RawHttp.send(uri(), requests + RawHttp.request("GET /"));

    assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(601);
    assertThat(answers).containsOnlyOnce("HTTP/1.1 404 ");
  }

  @Test
  void aSlowRequestIsAnsweredOnceItHasEndedAndOthersMeanwhile() throws Exception {
    String head = "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\n";
    try (Socket slow = RawHttp.begin(uri(), head + "Connection: close\r\nContent-Length: 5\r\n")) {
      for (String part : List.of("\r\n", "{", "\"a", "\"}")) {
        // Each part is looked at before the next is sent.
        assertThat(RawHttp.send(uri(), RawHttp.request("GET /"))).contains("404");
        slow.getOutputStream().write(part.getBytes(ISO_8859_1));
      }
      assertThat(RawHttp.rest(slow)).startsWith("HTTP/1.1 401 ");
    }
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
