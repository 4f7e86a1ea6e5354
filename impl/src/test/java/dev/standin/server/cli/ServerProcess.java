package dev.standin.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on a free port; killed when it is closed. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final String baseUri;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(UTF_8);
    this.baseUri = line().replace("Listening on ", "");
  }

  /**
   * Starts one, and waits until it listens.
   *
   * @param environment its variables; there are no others of ours
   * @param options of its JVM
   */
  static ServerProcess start(Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Compiles little: these processes are ended before more would pay.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("STANDIN_"));
    builder.environment().put("STANDIN_PORT", "0");
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start());
  }

  /** {@code http://HOST:PORT}, as the server printed it. */
  String baseUri() {
    return baseUri;
  }

  /** Its curl lines, of which there have to be this many. */
  List<String> curlLines(int count) throws IOException {
    return lines(count).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("curl "))
        .toList();
  }

  /** What it prints at start after its address, up to the last of so many curl lines. */
  List<String> lines(int curls) throws IOException {
    List<String> lines = new ArrayList<>();
    int seen = 0;
    while (seen < curls) {
      String line = line();
      lines.add(line);
      seen += line.strip().startsWith("curl ") ? 1 : 0;
    }
    return lines;
  }

  /** What it logs until it ends, read at once: a log that nobody reads would stop the server. */
  CompletableFuture<List<String>> log() {
    var log = process.errorReader(UTF_8).lines();
    return CompletableFuture.supplyAsync(log::toList);
  }

  private String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException(
          "ended with " + new String(process.getErrorStream().readAllBytes(), UTF_8));
    }
    return line;
  }

  /** Asks it to end, as a service manager would; false if it has not done so after 20 s. */
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(20, TimeUnit.SECONDS);
  }

  /** Asks it to end, and goes on reading what it says: unlike the process, this closes nothing. */
  void askToStop() {
    process.toHandle().destroy();
  }

  /** Ends it at once, without its doing anything more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
