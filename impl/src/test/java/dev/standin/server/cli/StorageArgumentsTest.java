package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StartException;
import dev.standin.server.StorageOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StorageArgumentsTest {

  private static final String URL = "jdbc:postgresql://db/standin";
  private static final String SECRET = "s3cret";

  @Test
  void whereConversationsAreKept() {
    assertThat(read()).isEqualTo(new StorageOptions.InMemory());
    assertThat(read("--data-dir", "data")).isEqualTo(new StorageOptions.Directory(Path.of("data")));
    assertThat(read("--db", URL, "--db-user", "me"))
        .isEqualTo(new StorageOptions.Database(URL, Optional.of("me"), Optional.of(SECRET)));
  }

  @Test
  void whatIsEmptyIsNotGiven() {
    assertThat(read("--data-dir", "", "--db", "", "--db-user", ""))
        .isEqualTo(new StorageOptions.InMemory());
  }

  @Test
  void twoPlacesAreRefused() {
    assertThatThrownBy(() -> read("--data-dir", "data", "--db", URL))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("give --db (STANDIN_DB) or --data-dir (STANDIN_DATA_DIR), not both");
    assertThatThrownBy(() -> read("--db-user", "me"))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("--db-user (STANDIN_DB_USER) is of no use without --db (STANDIN_DB)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db/standin?password=s3cret",
        "jdbc:h2:mem:x;PASSWORD=s3cret",
        "postgres://me:s3cret@db/standin",
        "jdbc:postgresql://me:s3cret@db/standin",
        "jdbc:postgresql://db:s3cret/standin"
      })
  void anotherKindOfUrlIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> start(read("--db", url)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(
            "A database is named by a URL such as jdbc:postgresql://HOST:PORT/DATABASE")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(SECRET));
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:%d/standin".formatted(free);

    assertThatThrownBy(() -> start(read("--db", url + "?password=" + SECRET)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("Cannot keep conversations in " + url + ": Connection refused")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(SECRET));
  }

  @Test
  void noPasswordIsPrintedWithTheOptions() {
    StorageOptions storage = read("--db", URL + "?password=" + SECRET, "--db-user", "me");

    assertThat(ServerOptions.defaults().withStorage(storage).toString())
        .contains(URL, "me")
        .doesNotContain(SECRET);
  }

  private static StorageOptions read(String... arguments) {
    StorageArguments storage = new StorageArguments();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("storage", spec(storage)))
        .parseArgs(arguments);
    return storage.toOptions(Map.of("STANDIN_DB_PASSWORD", SECRET));
  }

  private static CommandLine.Model.CommandSpec spec(StorageArguments storage) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(storage);
  }

  private static void start(StorageOptions storage) {
    StandinServer.start(ServerOptions.defaults().withStorage(storage)).close();
  }
}
