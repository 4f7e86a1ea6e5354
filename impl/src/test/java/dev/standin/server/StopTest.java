package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("long")
class StopTest {

  private static final String BODY = "{\"user\":\"alice\"}";

  @Test
  @Timeout(30)
  void aRunningRequestIsEndedBeforeTheServerStops() throws Exception {
    StandinServer server = StandinServer.start(ServerOptions.defaults());
    URI uri = server.baseUri();
    ConversationKey key = ConversationKey.owned("dify", "d1", "alice");
    server.store().add(List.of(new Conversation(key, List.of())));
    try (Socket running = new Socket(uri.getHost(), uri.getPort())) {
      running
          .getOutputStream()
          .write(
              (RawHttp.request(
                          "DELETE /v1/conversations/d1",
                          "Authorization: Bearer standin-dify-key",
                          "Content-Type: application/json",
                          "Content-Length: " + BODY.length())
                      + BODY.substring(0, 5))
                  .getBytes(ISO_8859_1));
      // Its answer proves that the server has taken up the request before it.
      assertThat(RawHttp.send(uri, RawHttp.request("GET /"))).startsWith("HTTP/1.1 404");

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      Await.until(() -> !isListening(uri));
      assertThat(stopped).isNotDone();
      running.getOutputStream().write(BODY.substring(5).getBytes(ISO_8859_1));

      assertThat(new String(running.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 204");
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  /** The selector lets go of a closed listener in its own time; the stop waits for that. */
  @Test
  void thePortIsFreeOnceItIsStopped() throws IOException {
    for (int i = 0; i < 50; i++) {
      StandinServer server = StandinServer.start(ServerOptions.defaults());
      int port = server.baseUri().getPort();
      server.close();

      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  private static boolean isListening(URI uri) {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
