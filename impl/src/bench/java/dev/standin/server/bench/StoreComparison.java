package dev.standin.server.bench;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StorageOptions;
import dev.standin.server.postgres.PostgresServer;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Prints how long conversations in memory take to add and to delete, and what share of an SQL
 * store's deletions a second is left when they are asked for over HTTP, by clients in the same
 * process.
 */
final class StoreComparison {

  private static final Exchange EXCHANGE = Exchange.DIFY_DELETES;

  /** As many as a pool has connections to a database. */
  private static final int CLIENTS = 10;

  /** Until all that runs is compiled. */
  private static final int WARM_UP = 8;

  private static final int ROUNDS = 7;
  private static final int DELETIONS = 20_000;
  private static final int BATCH = 10_000;

  private StoreComparison() {}

  /**
   * Measures.
   *
   * @param arguments a directory in which one can be made
   */
  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "| in memory | added/s | bytes each | deleted in µs, median | 99 % |\n"
            + "|---|---|---|---|---|");
    for (int size = 10_000; size <= 10_000_000; size *= 10) {
      System.out.println(row(size));
    }
    System.out.println("\n| store | deletions/s | over HTTP | share |\n|---|---|---|---|");
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "store");
    System.out.println(row("--data-dir", new StorageOptions.Directory(directory)));
    try (PostgresServer postgres = PostgresServer.start()) {
      String url = postgres.newDatabase();
      System.out.println(
          row("--db", new StorageOptions.Database(url, Optional.empty(), Optional.empty())));
    }
  }

  private static String row(String name, StorageOptions storage) throws Exception {
    ServerOptions options =
        ServerOptions.defaults().withStorage(storage).withCredential("dify", Exchange.CREDENTIAL);
    List<Double> alone = new ArrayList<>();
    List<Double> overHttp = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (StandinServer server = StandinServer.start(options)) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        fill(server.store(), DELETIONS);
        alone.add(
            rate(clients, numbers -> numbers.forEach(number -> delete(server.store(), number))));
        fill(server.store(), DELETIONS);
        overHttp.add(rate(clients, numbers -> ask(server.baseUri().getPort(), numbers)));
      }
      alone.subList(0, WARM_UP).clear();
      overHttp.subList(0, WARM_UP).clear();
    } finally {
      clients.shutdown();
    }
    return "| `%s` | %,.0f | %,.0f | %.2f |"
        .formatted(name, median(alone), median(overHttp), median(overHttp) / median(alone));
  }

  private static String row(int size) {
    Runtime java = Runtime.getRuntime();
    System.gc();
    long before = java.totalMemory() - java.freeMemory();
    try (ConversationStore store = new MemoryConversationStore()) {
      long began = System.nanoTime();
      fill(store, size);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.gc();
      long bytes = java.totalMemory() - java.freeMemory() - before;
      double[] micros = new double[Math.min(size, 1_000_000)];
      for (int i = 0; i < micros.length; i++) {
        // Here and there, as requests do: neighbours would be in the processor's cache.
        long number = i * 7_368_787L % size;
        long start = System.nanoTime();
        delete(store, number);
        micros[i] = (System.nanoTime() - start) / 1e3;
      }
      Arrays.sort(micros);
      return "| %,d | %,.0f | %,d | %.1f | %.1f |"
          .formatted(
              size,
              size / seconds,
              bytes / size,
              micros[micros.length / 2],
              micros[micros.length * 99 / 100]);
    }
  }

  private interface Work {
    void on(LongStream numbers) throws IOException;
  }

  /** How many a second of {@link #DELETIONS}, each done once by one of the clients. */
  private static double rate(ExecutorService clients, Work work)
      throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    int share = DELETIONS / CLIENTS;
    for (int i = 0; i < CLIENTS; i++) {
      LongStream numbers = LongStream.range((long) i * share, (i + 1L) * share);
      running.add(
          clients.submit(
              () -> {
                work.on(numbers);
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    return DELETIONS / ((System.nanoTime() - began) / 1e9);
  }

  private static void delete(ConversationStore store, long number) {
    if (!store.delete(EXCHANGE.conversation(number).key())) {
      throw new IllegalStateException("not there: " + number);
    }
  }

  private static void ask(int port, LongStream numbers) throws IOException {
    try (Connection connection = new Connection(port)) {
      for (long number : numbers.toArray()) {
        String id = Exchange.id(number);
        connection.ask(EXCHANGE.request(id), EXCHANGE.status(), EXCHANGE.answerBody(id));
      }
    }
  }

  private static void fill(ConversationStore store, int size) {
    store.clear(Optional.empty());
    for (long first = 0; first < size; first += BATCH) {
      store.add(LongStream.range(first, first + BATCH).mapToObj(EXCHANGE::conversation).toList());
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
