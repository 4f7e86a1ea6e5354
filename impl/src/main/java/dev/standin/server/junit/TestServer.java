package dev.standin.server.junit;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StorageOptions;
import dev.standin.server.store.ConversationStore;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The server of one test. */
final class TestServer implements AutoCloseable {

  private final StandinServer server;
  private final Set<TestServer> running;
  private final AtomicBoolean closed = new AtomicBoolean();

  private TestServer(StandinServer server, Set<TestServer> running) {
    this.server = server;
    this.running = running;
  }

  /**
   * Starts one.
   *
   * @param running where it is until it is closed
   */
  static TestServer start(ServerOptions options, Set<TestServer> running) {
    TestServer started = new TestServer(server(options), running);
    running.add(started);
    return started;
  }

  /**
   * Checks that nothing of a test would be left for the next.
   *
   * @throws IllegalArgumentException if something would
   */
  static void requireMemory(ServerOptions options) {
    if (!(options.storage() instanceof StorageOptions.InMemory)) {
      throw new IllegalArgumentException(
          "A test's server keeps its conversations in memory, so that the next test does not find"
              + " them; leave out withStorage, or start a server with StandinServer.start");
    }
  }

  StandinServer server() {
    return server;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      running.remove(this);
      server.close();
    }
  }

  private static StandinServer server(ServerOptions options) {
    if (options.seedFile().isPresent()) {
      return StandinServer.start(options);
    }
    // Without the samples that a server begins with: what a test does not make is not there.
    ConversationStore store = options.storage().open();
    try {
      return StandinServer.start(options, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }
}
