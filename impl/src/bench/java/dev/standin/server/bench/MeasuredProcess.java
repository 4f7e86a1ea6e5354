package dev.standin.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@link MeasuredServer} in a process of its own, and the clients that ask it. */
record MeasuredProcess(
    Process process, BufferedReader answers, PrintStream orders, int port, Exchange exchange)
    implements AutoCloseable {

  private static final int REQUESTS = 40_000;

  /** Of {@link #REQUESTS}, of which each may use up a conversation. */
  record Speed(double requestsPerSecond, double processorMicros) {}

  static MeasuredProcess start(String server, Exchange exchange) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredServer.class.getName(),
                server,
                exchange.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
    PrintStream orders = new PrintStream(process.getOutputStream(), true, US_ASCII);
    return new MeasuredProcess(
        process, answers, orders, Integer.parseInt(answers.readLine()), exchange);
  }

  /** Asks over so many kept connections, each of which has a thread. */
  Speed measure(int connections) throws IOException, InterruptedException, ExecutionException {
    orders.println(exchange.deletes() ? REQUESTS : 0);
    answers.readLine();
    AtomicInteger next = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    try {
      List<Future<?>> asking = new ArrayList<>();
      Duration processorTime = processorTime();
      long began = System.nanoTime();
      for (int i = 0; i < connections; i++) {
        asking.add(
            clients.submit(
                () -> {
                  ask(next);
                  return null;
                }));
      }
      for (Future<?> each : asking) {
        each.get();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Speed(
          REQUESTS / seconds, processorTime().minus(processorTime).toNanos() / 1e3 / REQUESTS);
    } finally {
      clients.shutdown();
    }
  }

  private void ask(AtomicInteger next) throws IOException {
    try (Connection connection = new Connection(port)) {
      for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
        String id = Exchange.id(i);
        connection.ask(exchange.request(id), exchange.status(), exchange.answerBody(id));
      }
    }
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    orders.close();
    process.onExit().join();
  }
}
