package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.SocketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that hangs or dies fails its cases; the run goes on and ends. */
@Timeout(60)
class BrokenConnectionTest {

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();
  private final CompletableFuture<Optional<FakeAnswer>> end = new CompletableFuture<>();

  @BeforeEach
  void writeTarget() throws IOException {
    Files.writeString(
        directory.resolve("target.yaml"),
        "credentials: {apiKey: secret}\nconversations: {ids: ids.txt}\n");
    Files.write(
        directory.resolve("ids.txt"), IntStream.range(0, 100).mapToObj(i -> "id-" + i).toList());
  }

  @AfterEach
  void stop() {
    end.complete(Optional.empty());
  }

  @Test
  void hanging() {
    try (SocketServer server = new SocketServer(request -> end.join())) {
      assertThat(check(server.url())).isEqualTo(1);
      assertThat(cli.out())
          .containsPattern("no (whole )?answer within 0.4 s")
          .containsPattern("Does not conform: 1 finding, shown by 1 of \\d+ cases\\.");
      end.complete(Optional.empty());
    }
  }

  @Test
  void trickling() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> acceptAndTrickle(socket)).start();

      assertThat(check(URI.create("http://127.0.0.1:" + socket.getLocalPort()))).isEqualTo(1);
      assertThat(cli.out()).contains("no whole answer within 0.4 s");
    }
  }

  @Test
  void dyingInTheMiddle() {
    AtomicInteger requests = new AtomicInteger();
    CompletableFuture<SocketServer> dying = new CompletableFuture<>();
    try (SocketServer server =
        new SocketServer(
            request -> {
              if (requests.incrementAndGet() > 1) {
                dying.join().close();
                return Optional.empty();
              }
              return Optional.of(FakeAnswer.status(204));
            })) {
      dying.complete(server);

      assertThat(check(server.url())).isEqualTo(1);
      assertThat(cli.out())
          .containsPattern("Does not conform: \\d findings?, shown by \\d+ of \\d+ cases\\.");
    }
  }

  /** With all cases, which would take minutes. */
  @Test
  void answeringSlowly() {
    try (SocketServer server =
        new SocketServer(
            request -> {
              LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
              return Optional.of(FakeAnswer.status(204));
            })) {
      assertThat(check(server.url(), "--timeout", "2", "--slow", "0.2")).isEqualTo(1);
      assertThat(cli.out()).contains("time: at most 200 ms").containsPattern("\\d+ cannot tell");
    }
  }

  private int check(URI url) {
    return check(url, "--case", "tavus/deleteConversation/204", "--timeout", "0.4");
  }

  private int check(URI url, String... more) {
    return cli.run(
        more,
        Map.of(
            "--vendor",
            "tavus",
            "--base-url",
            url.toString(),
            "--target",
            directory.resolve("target.yaml").toString()));
  }

  private static void acceptAndTrickle(ServerSocket socket) {
    try {
      while (!socket.isClosed()) {
        Socket connection = socket.accept();
        new Thread(() -> trickle(connection)).start();
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void trickle(Socket connection) {
    String endless = "HTTP/1.1 204 No Content\r\nX-Slow: " + "a".repeat(100_000);
    try (connection) {
      connection.setSoTimeout(50);
      for (int octet : endless.getBytes(StandardCharsets.US_ASCII)) {
        connection.getOutputStream().write(octet);
        connection.getOutputStream().flush();
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
}
