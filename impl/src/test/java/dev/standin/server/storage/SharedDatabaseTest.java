package dev.standin.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.AtOnce;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StartException;
import dev.standin.server.StorageOptions;
import dev.standin.server.postgres.PostgresDatabase;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several servers over one PostgreSQL database. */
@Tag("long")
class SharedDatabaseTest {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  private static final int ROUNDS = 10;
  private static final int DELETIONS = 16;

  private final String url = POSTGRES.server().newDatabase();

  @Test
  void ofSimultaneousRequestsToTwoServersExactlyOneSucceeds() throws Exception {
    try (StandinServer first = StandinServer.start(options());
        StandinServer second = StandinServer.start(options())) {
      for (int round = 0; round < ROUNDS; round++) {
        ConversationKey key = add(first.store(), "r" + round);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < DELETIONS; i++) {
          StandinServer each = i % 2 == 0 ? first : second;
          String address = each.baseUri() + "/openai/v1/conversations/" + key.id();
          requests.add(() -> RestAssured.delete(address).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : AtOnce.run(requests)) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 404);
      }
    }
  }

  @Test
  void serversThatStartAtOnceOnAnEmptyDatabaseAllStart() throws Exception {
    List<Future<StandinServer>> starts =
        AtOnce.run(
            List.of(() -> StandinServer.start(options()), () -> StandinServer.start(options())));

    for (Future<StandinServer> each : starts) {
      try (StandinServer server = each.get()) {
        assertThat(server.vendors())
            .allSatisfy(vendor -> assertThat(server.store().anyActive(vendor.key())).isPresent());
      }
    }
  }

  @Test
  void ofServersThatLoadTheSameFileAtOnceOneStartsAndAllOfItIsThere(@TempDir Path directory)
      throws Exception {
    Path seed = seedFile(directory, 7_000);
    Callable<StandinServer> start = () -> StandinServer.start(options().withSeedFile(seed));

    int started = 0;
    for (Future<StandinServer> each : AtOnce.run(List.of(start, start))) {
      try (StandinServer server = each.get()) {
        started++;
        assertThat(server.store().count("azure")).containsEntry(ConversationState.ACTIVE, 7_000L);
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOf(StartException.class)
            .hasMessageContaining("azure has a conversation 'c0' already");
      }
    }
    assertThat(started).isEqualTo(1);
    try (ConversationStore store = store()) {
      assertThat(store.list(ConversationQuery.all(10_000)))
          .hasSize(7_000)
          .allSatisfy(each -> assertThat(each.messageCount()).isEqualTo(1));
    }
  }

  private static Path seedFile(Path directory, int lines) throws IOException {
    return Files.write(
        directory.resolve("seed.jsonl"),
        IntStream.range(0, lines)
            .mapToObj("{\"api\":\"azure\",\"id\":\"c%d\",\"messages\":[\"Hello\"]}"::formatted)
            .toList());
  }

  private static ConversationKey add(ConversationStore store, String id) {
    ConversationKey key = ConversationKey.unowned("azure", id);
    store.add(List.of(new Conversation(key, List.of("Hello", "Hello!"))));
    return key;
  }

  private ConversationStore store() {
    return SqlConversationStore.inDatabase(url, Optional.empty(), Optional.empty());
  }

  private ServerOptions options() {
    return ServerOptions.defaults()
        .withStorage(new StorageOptions.Database(url, Optional.empty(), Optional.empty()));
  }

  /** In opposite orders, in which two transactions would wait for each other. */
  @Test
  @Timeout(60)
  void ofTwoWhoMakeTheSameAtOnceOneIsToldThatTheyAreThere() throws Exception {
    try (StandinServer server = StandinServer.start(options())) {
      for (int round = 0; round < ROUNDS; round++) {
        String first = "a" + round;
        String second = "b" + round;
        List<Integer> statuses = new ArrayList<>();
        Callable<Integer> one = () -> create(server, first, second);
        Callable<Integer> other = () -> create(server, second, first);
        for (Future<Integer> each : AtOnce.run(List.of(one, other))) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  private static int create(StandinServer server, String... ids) {
    String body =
        "{\"conversations\":[{\"api\":\"azure\",\"id\":\"%s\"},{\"api\":\"azure\",\"id\":\"%s\"}]}";
    return RestAssured.given()
        .contentType("application/json")
        .body(body.formatted((Object[]) ids))
        .post(server.baseUri() + "/admin/conversations")
        .statusCode();
  }
}
