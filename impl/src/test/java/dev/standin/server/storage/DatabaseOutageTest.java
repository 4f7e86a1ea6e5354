package dev.standin.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ErrorShapes;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StorageOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.postgres.PostgresServer;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away under a running server, and comes back. */
@Tag("long")
class DatabaseOutageTest {

  private static final String NONE = "123e4567-e89b-12d3-a456-426614174000";

  @Test
  @Timeout(120)
  void requestsFailSoonMeanwhileAndAreServedAfterwards() throws Exception {
    try (PostgresServer postgres = PostgresServer.start();
        StandinServer server = StandinServer.start(options(postgres.newDatabase()))) {
      assertThat(answer(server, VendorClient.TAVUS, NONE)).startsWith("HTTP/1.1 400 ");
      List<String> before = ids(server);

      postgres.stop();
      for (VendorClient vendor : VendorClient.values()) {
        Instant sent = Instant.now();
        String answer = answer(server, vendor, NONE);
        assertThat(answer).startsWith("HTTP/1.1 500 ");
        ErrorShapes.assertFits(vendor.key(), answer);
        assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(8));
      }
      assertThat(get(server, "/health/ready")).startsWith("HTTP/1.1 503 ");
      assertThat(get(server, "/health/live")).startsWith("HTTP/1.1 200 ");

      postgres.startAgain();
      String answer;
      do {
        answer = answer(server, VendorClient.TAVUS, before.get(0));
      } while (answer.startsWith("HTTP/1.1 500 "));
      assertThat(answer).startsWith("HTTP/1.1 204 ");
      assertThat(get(server, "/health/ready")).startsWith("HTTP/1.1 200 ");
      assertThat(ids(server)).isEqualTo(before.subList(1, before.size()));
    }
  }

  private static String get(StandinServer server, String path) throws IOException {
    return RawHttp.send(server.baseUri(), RawHttp.request("GET " + path));
  }

  private static List<String> ids(StandinServer server) {
    return server
        .store()
        .list(
            new ConversationQuery(
                Optional.of("tavus"),
                Optional.empty(),
                Optional.of(ConversationState.ACTIVE),
                0,
                10))
        .stream()
        .map(each -> each.key().id())
        .toList();
  }

  private static ServerOptions options(String url) {
    return ServerOptions.defaults()
        .withStorage(new StorageOptions.Database(url, Optional.empty(), Optional.empty()));
  }

  private static String answer(StandinServer server, VendorClient vendor, String id)
      throws IOException {
    return RawHttp.send(server.baseUri(), vendor.raw(id, "Connection: close"));
  }
}
