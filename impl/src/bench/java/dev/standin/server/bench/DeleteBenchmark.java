package dev.standin.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Requests a second over kept connections, one for each thread, of a server in a process of its
 * own. {@link Comparison} runs it and shows the ratios.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
// The virtual machine takes its time over so much code: after 20 s it still gets faster.
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 3, time = 3)
public class DeleteBenchmark {

  /** The server, started for each fork. */
  @State(Scope.Benchmark)
  public static class Server {

    /** More than are deleted in an iteration; what is asked for beyond them is an error. */
    private static final int CONVERSATIONS = 200_000;

    /** Which server is asked; see {@link MeasuredServer}. */
    @Param({"bare", "jersey", "standin"})
    public String server = "";

    /** What it is asked. */
    @Param public Exchange exchange = Exchange.AZURE_REFUSES;

    private final AtomicLong next = new AtomicLong();
    private Process process;
    private BufferedReader answers;
    private PrintStream orders;
    private int port;

    /** Starts it. */
    @Setup(Level.Trial)
    public void start() throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      process =
          new ProcessBuilder(
                  java,
                  "-cp",
                  System.getProperty("java.class.path"),
                  MeasuredServer.class.getName(),
                  server,
                  exchange.name())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      answers = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
      orders = new PrintStream(process.getOutputStream(), true, US_ASCII);
      port = Integer.parseInt(answers.readLine());
    }

    /** Fills it where requests use conversations up. */
    @Setup(Level.Iteration)
    public void fill() throws IOException {
      next.set(0);
      orders.println(exchange.deletes() ? CONVERSATIONS : 0);
      answers.readLine();
    }

    /** Ends it. */
    @TearDown(Level.Trial)
    public void stop() throws InterruptedException {
      orders.close();
      process.waitFor();
    }

    Duration processorTime() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  /** The connection of a thread. */
  @State(Scope.Thread)
  public static class Client {

    private Connection connection;

    /** Connects: to fill the server may take longer than it keeps a silent connection. */
    @Setup(Level.Iteration)
    public void connect(Server server) throws IOException {
      connection = new Connection(server.port);
    }

    /** Disconnects. */
    @TearDown(Level.Iteration)
    public void disconnect() throws IOException {
      connection.close();
    }
  }

  /** The server's processor time in an iteration, counted once for all threads. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class ProcessorTime {

    private Duration before = Duration.ZERO;
    private boolean counts;

    /** In milliseconds. */
    public double processorMillis;

    /** Reads the clock. */
    @Setup(Level.Iteration)
    public void begin(Server server, ThreadParams thread) {
      counts = thread.getThreadIndex() == 0;
      before = server.processorTime();
    }

    /** Reads the clock again. */
    @TearDown(Level.Iteration)
    public void end(Server server) {
      processorMillis = counts ? server.processorTime().minus(before).toMillis() : 0;
    }
  }

  /** One request, and its answer. */
  @Benchmark
  public void delete(Server server, Client client, ProcessorTime time) throws IOException {
    Exchange exchange = server.exchange;
    String id = Exchange.id(server.next.getAndIncrement());
    client.connection.ask(exchange.request(id), exchange.status(), exchange.answerBody(id));
  }
}
