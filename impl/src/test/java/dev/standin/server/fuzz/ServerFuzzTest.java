package dev.standin.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, answers are whole, in the API's shape and of a status that has a reason, and
 * what was not named is still there. {@code -Dfuzz.seconds=600 -Dfuzz.seed=1} goes on for longer,
 * and from there.
 */
@Tag("long")
class ServerFuzzTest {

  @Test
  void nothingIsFound() throws IOException {
    // The same start in every build, so that a change fails for what it did itself.
    long seed = Long.getLong("fuzz.seed", 1);
    Duration time = Duration.ofSeconds(Long.getLong("fuzz.seconds", 10));
    try (StandinServer server =
        StandinServer.start(ServerOptions.defaults(), new MemoryConversationStore())) {
      Fuzzer fuzzer = new Fuzzer(server);

      assertThat(fuzzer.run(seed, time)).isEmpty();

      System.out.println("Fuzzed from -Dfuzz.seed=" + seed + ": " + fuzzer.coverage());
      assertThat(fuzzer.coverage().reached()).isGreaterThan(5);
    }
  }
}
