package dev.standin.conformance.fake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Requests on connections, and full control of what is written back. */
public final class SocketServer implements AutoCloseable {

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<FakeRequest, Optional<FakeAnswer>> handler;
  private final Set<Flaw> flaws;
  private final AtomicInteger answered = new AtomicInteger();

  public SocketServer(Function<FakeRequest, Optional<FakeAnswer>> handler) {
    this(handler, Set.of());
  }

  /**
   * @param handler what to answer; empty to close the connection without a word
   */
  SocketServer(Function<FakeRequest, Optional<FakeAnswer>> handler, Set<Flaw> flaws) {
    this.handler = handler;
    this.flaws = flaws;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      boolean open = true;
      while (open) {
        FakeRequest request = FakeRequest.read(in, flaws.contains(Flaw.LEAVES_BODIES_UNREAD));
        Optional<FakeAnswer> answer = handler.apply(request);
        boolean stays =
            !request.isOld()
                && request.header("Connection").filter("close"::equals).isEmpty()
                && answer.filter(FakeAnswer::endsByItself).isPresent();
        open = stays;
        if (answer.isPresent()) {
          hesitate();
          out.write(answer.get().head(stays));
          out.write(answer.get().body());
          out.flush();
        }
      }
    } catch (IOException e) {
      // The client went away; it has seen what there was to see.
    }
  }

  private void hesitate() {
    if (answered.incrementAndGet() > 8 && flaws.contains(Flaw.GROWS_SLOW)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
