package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who do nothing, or do it slowly, are in nobody's way. */
class CrowdTest {

  private static final int IDLE = 1000;
  private static final int SLOW = 100;
  private static final String HEAD = "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\n";

  @Test
  @Timeout(60)
  void othersAreServedPromptly() throws Exception {
    List<Socket> crowd = new ArrayList<>();
    try (StandinServer server = StandinServer.start(ServerOptions.defaults())) {
      try {
        URI uri = server.baseUri();
        for (int i = 0; i < IDLE; i++) {
          crowd.add(RawHttp.begin(uri, ""));
        }
        for (int i = 0; i < SLOW / 2; i++) {
          crowd.add(RawHttp.begin(uri, HEAD + "X-Slow: "));
          crowd.add(RawHttp.begin(uri, HEAD + "Content-Length: 5\r\n\r\n{"));
        }

        // Far more than it takes, and far less than the crowd is given.
        for (int i = 0; i < 50; i++) {
          long before = System.nanoTime();
          assertThat(RawHttp.send(uri, RawHttp.request("GET /"))).startsWith("HTTP/1.1 404 ");
          assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        }
      } finally {
        close(crowd);
      }
    }
  }

  @Test
  @Timeout(60)
  void aSlowOneIsAnsweredOnceItHasEnded() throws Exception {
    try (StandinServer server = StandinServer.start(ServerOptions.defaults());
        Socket slow =
            RawHttp.begin(server.baseUri(), HEAD + "Connection: close\r\nContent-Length: 5\r\n")) {
      for (String part : List.of("\r\n", "{", "\"a", "\"}")) {
        // Each part is looked at before the next is sent.
        assertThat(RawHttp.send(server.baseUri(), RawHttp.request("GET /"))).contains("404");
        slow.getOutputStream().write(part.getBytes(ISO_8859_1));
      }
      assertThat(RawHttp.rest(slow)).startsWith("HTTP/1.1 401 ");
    }
  }

  private static void close(List<Socket> crowd) throws IOException {
    for (Socket socket : crowd) {
      socket.close();
    }
  }
}
