package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.postgres.PostgresDatabase;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import dev.standin.server.store.StoredConversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while it deletes, again and again over the same data. {@code -Dkills=50}
 * kills it more often.
 */
@Tag("long")
class KillTest {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final int MOST_PER_KILL = 120;
  private static final int CONVERSATIONS = KILLS * (MOST_PER_KILL + 20);
  private static final List<String> MESSAGES = List.of("first", "second", "third");

  private final Random random = new Random();

  @TempDir private Path directory;

  @Test
  void overADirectory() throws Exception {
    Path data = directory.resolve("data");
    killRepeatedly(
        KILLS,
        Map.of("STANDIN_DATA_DIR", data.toString()),
        () -> SqlConversationStore.inDirectory(data));
  }

  @Test
  void overPostgres() throws Exception {
    // Half as often: it is the server that is killed, not the database.
    killRepeatedly((KILLS + 1) / 2, Map.of("STANDIN_DB", POSTGRES.url()), KillTest::openPostgres);
  }

  private static ConversationStore openPostgres() {
    // What the dead server sent last may still be being done.
    POSTGRES
        .server()
        .execute(
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                + " where application_name = 'standin'");
    return SqlConversationStore.inDatabase(POSTGRES.url(), Optional.empty(), Optional.empty());
  }

  private void killRepeatedly(
      int kills, Map<String, String> storage, Supplier<ConversationStore> opener) throws Exception {
    Map<String, String> environment = new HashMap<>(storage);
    environment.put("STANDIN_SEED", seedFile().toString());
    Set<String> there = new HashSet<>(ids());
    for (int kill = 0; kill < kills; kill++) {
      Deleters deleters;
      try (ServerProcess server = ServerProcess.start(environment)) {
        deleters = new Deleters(server.baseUri(), there);
        deleters.awaitAnswers(1 + random.nextInt(MOST_PER_KILL));
        server.kill();
      }
      deleters.awaitEnd();
      assertThat(deleters.otherAnswers()).isEmpty();
      try (ConversationStore store = opener.get()) {
        there.removeAll(deletedOf(store, there, deleters));
      }
      environment.remove("STANDIN_SEED");
    }
  }

  /** Which of those that were there are gone; all others have to be whole. */
  private static Set<String> deletedOf(
      ConversationStore store, Set<String> there, Deleters deleters) {
    Set<String> deleted = new HashSet<>();
    List<StoredConversation> stored =
        store.list(
            new ConversationQuery(
                Optional.of("azure"), Optional.empty(), Optional.empty(), 0, CONVERSATIONS + 1));
    assertThat(stored).hasSize(CONVERSATIONS);
    for (StoredConversation each : stored) {
      String id = each.key().id();
      List<String> messages = store.messages("azure", id);
      if (each.state() == ConversationState.DELETED) {
        assertThat(messages).as(id).isEmpty();
        deleted.add(id);
      } else {
        assertThat(messages).as(id).isEqualTo(MESSAGES);
      }
    }
    assertThat(deleted).containsAll(deleters.acknowledged());
    Set<String> unasked = new HashSet<>(there);
    unasked.removeAll(deleters.asked());
    assertThat(deleted).doesNotContainAnyElementsOf(unasked);
    return deleted;
  }

  private Path seedFile() throws IOException {
    return Files.write(
        directory.resolve("seed.jsonl"),
        ids().stream()
            .map(
                "{\"api\":\"azure\",\"id\":\"%s\",\"messages\":[\"first\",\"second\",\"third\"]}"
                    ::formatted)
            .toList());
  }

  private static List<String> ids() {
    return IntStream.range(0, CONVERSATIONS).mapToObj(i -> "conv_" + i).toList();
  }
}
