package dev.standin.conformance.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** One request per connection, and full control of what is written back. */
final class SocketServer implements AutoCloseable {

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<FakeRequest, Optional<FakeAnswer>> handler;

  /**
   * @param handler what to answer; empty to close the connection without a word
   */
  SocketServer(Function<FakeRequest, Optional<FakeAnswer>> handler) {
    this.handler = handler;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
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
        OutputStream out = connection.getOutputStream()) {
      Optional<FakeAnswer> answer = handler.apply(FakeRequest.read(connection.getInputStream()));
      if (answer.isPresent()) {
        out.write(answer.get().head());
        out.write(answer.get().body());
      }
    } catch (IOException e) {
      // The client went away; it has seen what there was to see.
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
