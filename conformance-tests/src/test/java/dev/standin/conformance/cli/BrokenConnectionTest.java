package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that hangs or dies fails its cases; the run goes on and ends. */
@Timeout(60)
class BrokenConnectionTest {

  private static final String ANSWER = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket socket = listening();

  @BeforeEach
  void writeTarget() throws IOException {
    Files.writeString(
        directory.resolve("target.yaml"),
        "credentials: {apiKey: secret}\nconversations: {ids: ids.txt}\n");
    Files.writeString(
        directory.resolve("ids.txt"),
        IntStream.range(0, 100).mapToObj(i -> "id-" + i).collect(Collectors.joining("\n")));
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    for (Socket each : open) {
      each.close();
    }
    threads.shutdownNow();
  }

  @Test
  void hanging() {
    threads.execute(() -> accept(connection -> {}));

    assertThat(check()).isEqualTo(1);
    assertThat(cli.out())
        .containsPattern("no (whole )?answer within 0.4 s")
        .containsPattern("Does not conform: 1 finding, shown by 1 of \\d+ cases\\.");
  }

  @Test
  void trickling() {
    threads.execute(
        () ->
            accept(
                connection -> {
                  threads.execute(() -> trickle(connection));
                }));

    assertThat(check()).isEqualTo(1);
    assertThat(cli.out()).contains("no whole answer within 0.4 s");
  }

  @Test
  void dyingInTheMiddle() {
    AtomicInteger answers = new AtomicInteger();
    threads.execute(
        () ->
            accept(
                connection -> {
                  // The first connection only sees whether somebody listens.
                  if (answers.incrementAndGet() > 2) {
                    socket.close();
                  } else {
                    connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                  }
                  connection.close();
                }));

    assertThat(check()).isEqualTo(1);
    assertThat(cli.out())
        .containsPattern("Does not conform: \\d findings?, shown by \\d+ of \\d+ cases\\.");
  }

  /** With all cases, which would take minutes. */
  @Test
  void answeringSlowly() {
    threads.execute(() -> accept(connection -> threads.execute(() -> answerLate(connection))));

    assertThat(check("--timeout", "2", "--slow", "0.2")).isEqualTo(1);
    assertThat(cli.out()).contains("time: at most 200 ms").containsPattern("\\d+ cannot tell");
  }

  private static void answerLate(Socket connection) {
    try {
      connection.setSoTimeout(400);
      connection.getInputStream().read();
      waitForOctet(connection);
      while (connection.getInputStream().available() > 0) {
        connection.getInputStream().skip(connection.getInputStream().available());
        waitForOctet(connection);
      }
      connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      connection.close();
    } catch (IOException e) {
      // The client gave up.
    }
  }

  private int check() {
    return check("--case", "tavus/deleteConversation/204", "--timeout", "0.4");
  }

  private int check(String... more) {
    return cli.run(
        more,
        Map.of(
            "--vendor",
            "tavus",
            "--base-url",
            "http://127.0.0.1:" + socket.getLocalPort(),
            "--target",
            directory.resolve("target.yaml").toString()));
  }

  private void accept(Answer answer) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        answer.to(connection);
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void trickle(Socket connection) {
    try {
      String endless = "HTTP/1.1 204 No Content\r\nX-Slow: " + "a".repeat(100_000);
      for (int octet : endless.getBytes(StandardCharsets.US_ASCII)) {
        connection.getOutputStream().write(octet);
        connection.getOutputStream().flush();
        connection.setSoTimeout(50);
        waitForOctet(connection);
      }
    } catch (IOException e) {
      // The client gave up, as it should.
    }
  }

  /** Reads for at most the socket's timeout. */
  private static void waitForOctet(Socket connection) throws IOException {
    try {
      connection.getInputStream().read();
    } catch (SocketTimeoutException e) {
      // Time to send the next one.
    }
  }

  private interface Answer {
    void to(Socket connection) throws IOException;
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
