package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.postgres.PostgresDatabase;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of two who make the same conversations at once, one is told that they are there. */
@Timeout(60)
@Tag("long")
class SimultaneousCreationTest {

  private static final int ROUNDS = 20;

  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Test
  void inMemory() {
    oneOfTwo(ServerOptions.defaults());
  }

  @Test
  void inPostgres() {
    oneOfTwo(
        ServerOptions.defaults()
            .withStorage(
                new StorageOptions.Database(DATABASE.url(), Optional.empty(), Optional.empty())));
  }

  private static void oneOfTwo(ServerOptions options) {
    try (StandinServer server = StandinServer.start(options)) {
      for (int round = 0; round < ROUNDS; round++) {
        String first = "a" + round;
        String second = "b" + round;
        List<CompletableFuture<Integer>> both =
            Stream.of(List.of(first, second), List.of(second, first))
                .map(ids -> CompletableFuture.supplyAsync(() -> create(server, ids)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  private static int create(StandinServer server, List<String> ids) {
    String body =
        "{\"conversations\":[{\"api\":\"azure\",\"id\":\"%s\"},{\"api\":\"azure\",\"id\":\"%s\"}]}";
    return RestAssured.given()
        .contentType("application/json")
        .body(body.formatted(ids.toArray()))
        .post(server.baseUri() + "/admin/conversations")
        .statusCode();
  }
}
