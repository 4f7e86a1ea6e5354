package dev.standin.server.grizzly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.RawHttp;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Credentials;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Faults;
import dev.standin.server.jaxrs.JaxRsApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has to be done before the first answer, loading a seed file for example. */
@Timeout(60)
class GrizzlyServerTest {

  private final CompletableFuture<URI> listening = new CompletableFuture<>();

  @Test
  void isWaitedForByWhoeverConnectsMeanwhile() throws Exception {
    AtomicBoolean isDone = new AtomicBoolean();
    CompletableFuture<Boolean> wasDone = new CompletableFuture<>();
    CompletableFuture<Socket> client = listening.thenApplyAsync(GrizzlyServerTest::ask);
    try (GrizzlyServer server = server()) {
      start(
          server,
          answered -> wasDone.complete(isDone.get()),
          () -> {
            listening.complete(server.uri());
            client.join();
            isDone.set(true);
          });
      try (Socket socket = client.join()) {
        assertThat(RawHttp.rest(socket)).startsWith("HTTP/1.1 404");
      }
    }
    assertThat(wasDone.join()).isTrue();
  }

  @Test
  void leavesThePortFreeIfItFails() throws IOException {
    try (GrizzlyServer server = server()) {
      assertThatThrownBy(
              () ->
                  start(
                      server,
                      answered -> {},
                      () -> {
                        listening.complete(server.uri());
                        throw new IllegalArgumentException("in line 2");
                      }))
          .hasMessage("in line 2");
    }

    assertThatThrownBy(() -> RawHttp.begin(listening.join(), ""))
        .isInstanceOf(ConnectException.class);
  }

  private static Socket ask(URI server) {
    try {
      return RawHttp.begin(server, RawHttp.request("GET /"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GrizzlyServer server() {
    return new GrizzlyServer("127.0.0.1", 0, Optional.empty(), Limits.defaults(), false);
  }

  private static void start(
      GrizzlyServer server, Consumer<Exchange> whenAnswered, Runnable beforeFirst)
      throws IOException {
    ApiDirectory directory = new ApiDirectory(List.of());
    Credentials credentials = new Credentials(Map.of());
    Redaction redaction = Redaction.of(List.of(), credentials);
    server.start(
        new JaxRsApplication(List.of(), directory, credentials, redaction),
        directory,
        new ExchangeHooks(new Faults(), redaction, exchange -> {}, whenAnswered),
        Set.of(),
        beforeFirst);
  }
}
