package dev.standin.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StartException;
import dev.standin.server.StorageOptions;
import dev.standin.server.seed.SeedException;
import dev.standin.server.seed.SeedFile;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

  private static final String GOOD = "{\"api\":\"tavus\",\"id\":\"c1\",\"messages\":[\"a\",\"b\"]}";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @TempDir private Path directory;

  @Test
  void loadsEveryVendorsConversations() throws IOException {
    UUID uuid = UUID.randomUUID();
    seed(
        GOOD,
        "",
        "{\"api\":\"dify\",\"id\":\"d1\",\"owner\":{\"user\":\"alice\"}}",
        "{\"api\":\"azure\",\"id\":\"a1\",\"createdAt\":\"2024-01-31T13:00:00+01:00\"}",
        "{\"api\":\"azure\",\"id\":\"a2\",\"owner\":\"k\"}",
        "{\"api\":\"botpress\",\"id\":\"b1\",\"owner\":{\"x-bot-id\":\"bot\"}}",
        "{\"api\":\"openhands\",\"id\":\"%S\"}".formatted(uuid));

    try (StandinServer server = start()) {
      ConversationStore store = server.store();
      assertThat(store.messages("tavus", "c1")).hasSize(2);
      assertThat(store.delete(ConversationKey.owned("dify", "d1", "alice"))).isTrue();
      assertThat(store.find("azure", "a1").orElseThrow().lastActivityAt())
          .isEqualTo("2024-01-31T12:00:00Z");
      assertThat(store.delete(ConversationKey.unowned("azure", "a1"))).isTrue();
      assertThat(store.delete(ConversationKey.owned("azure", "a2", "k"))).isTrue();
      assertThat(store.delete(ConversationKey.owned("botpress", "b1", "bot"))).isTrue();
      assertThat(store.delete(ConversationKey.unowned("openhands", uuid.toString()))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | not valid JSON",
        "[] | has to be a JSON object",
        "{\"api\":\"tavus\"} | the field 'id' is missing",
        "{\"id\":\"c2\"} | the field 'api' is missing",
        "{\"api\":\"tavus\",\"id\":2} | 'id' has to be a string",
        "{\"api\":\"tavus\",\"id\":\"\"} | 'id' has to have 1 to 512 characters",
        "{\"api\":\"tavvus\",\"id\":\"c2\"} | There is no vendor 'tavvus'; the vendors are [azure,"
            + " botpress, dify, openhands, tavus]",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"message\":[]} | there is no field 'message'; the fields"
            + " are [api, createdAt, id, lastActivityAt, messages, owner]",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"messages\":\"a\"} | 'messages' has to be an array of"
            + " strings",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"messages\":[1]} | 'messages' has to be a string",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"owner\":{\"user\":\"a\"}} | tavus has no owners",
        "{\"api\":\"dify\",\"id\":\"d1\"} | dify needs an owner, such as"
            + " \"owner\":{\"user\":\"…\"}",
        "{\"api\":\"dify\",\"id\":\"d1\",\"owner\":{\"name\":\"a\"}} | 'owner' of dify has to be of"
            + " the form {\"user\":\"…\"}",
        "{\"api\":\"dify\",\"id\":\"d1\",\"owner\":{\"user\":\"%s\"}} | the owner may have 2048"
            + " characters",
        "{\"api\":\"tavus\",\"id\":\"%s\"} | 'id' has to have 1 to 512 characters",
        "{\"api\":\"tavus\",\"id\":\"a\\u0000\"} | the id has a character that cannot be stored:"
            + " U+0000 or half of a surrogate pair",
        "{\"api\":\"dify\",\"id\":\"d1\",\"owner\":{\"user\":\"\\ud800\"}} | the owner has a"
            + " character that cannot be stored",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"messages\":[\"a\",\"\\u0000\"]} | message 2 has a"
            + " character that cannot be stored",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"createdAt\":\"2024-01-31\"} | 'createdAt' has to be a"
            + " time such as 2024-01-31T12:00:00Z",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"createdAt\":\"2024-01-31T12:00:00Z\","
            + "\"lastActivityAt\":\"2024-01-31T12:59:59+01:00\"} | 'lastActivityAt' cannot be before"
            + " 'createdAt'",
        "{\"api\":\"openhands\",\"id\":\"1\"} | Input should be a valid UUID",
        "{\"api\":\"tavus\",\"id\":\"c1\"} | the tavus conversation 'c1' is in line 1 already",
        "{\"api\":\"tavus\",\"id\":\"c2\",\"id\":\"c3\"} | not valid JSON: Duplicate field 'id'"
      })
  void aBadLineIsRefusedWithItsNumberAndNothingIsLoaded(String line, String message)
      throws IOException {
    Path file = seed(GOOD, line.replace("%s", "x".repeat(3000)));
    ConversationStore store = new MemoryConversationStore();

    assertThatThrownBy(() -> SeedFile.load(file, SERVER.server().vendors(), store))
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("Nothing was loaded.");
    assertThat(store.list(ConversationQuery.all(1))).isEmpty();
  }

  @Test
  void aStartThatFailsForAnotherReasonLoadsNothing() throws IOException {
    seed(GOOD);
    Path data = directory.resolve("data");
    ServerOptions options = options(Optional.of(data));

    assertThatThrownBy(() -> StandinServer.start(options.withCredential("nobody", "x")))
        .isInstanceOf(StartException.class);
    try (StandinServer server = StandinServer.start(options)) {
      assertThat(server.store().messages("tavus", "c1")).hasSize(2);
    }
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
    Path file = directory.resolve("seed.jsonl");
    Files.write(file, new byte[] {'\n', '{', '"', (byte) 0xC3, '"', '}', '\n'});

    assertThatThrownBy(this::start).hasMessageStartingWith(file + ":2: not valid JSON");
  }

  @Test
  void aConversationThatIsThereAlreadyIsRefusedWithItsLine() throws IOException {
    Path data = directory.resolve("data");
    Path file = seed(GOOD);
    StandinServer.start(options(Optional.of(data))).close();

    assertThatThrownBy(() -> StandinServer.start(options(Optional.of(data))))
        .isInstanceOf(StartException.class)
        .hasMessage(
            file
                + ":1: tavus has a conversation 'c1' already, kept from before; start without"
                + " --seed, or with another --data-dir or --db. Nothing was loaded.");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(this::start)
        .hasMessage("There is no seed file " + directory.resolve("seed.jsonl"));
  }

  private Path seed(String... lines) throws IOException {
    return Files.write(directory.resolve("seed.jsonl"), List.of(lines));
  }

  private StandinServer start() {
    return StandinServer.start(options(Optional.empty()));
  }

  private ServerOptions options(Optional<Path> data) {
    ServerOptions options = ServerOptions.defaults().withSeedFile(directory.resolve("seed.jsonl"));
    return data.<ServerOptions>map(path -> options.withStorage(new StorageOptions.Directory(path)))
        .orElse(options);
  }
}
