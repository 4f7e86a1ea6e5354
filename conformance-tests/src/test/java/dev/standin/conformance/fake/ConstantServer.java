package dev.standin.conformance.fake;

import java.net.URI;
import java.util.Optional;

/** Answers everything with one status, and does nothing. */
public final class ConstantServer implements AutoCloseable {

  private final SocketServer socket;

  public ConstantServer(int status) {
    this.socket = new SocketServer(request -> Optional.of(FakeAnswer.json(status, "{}")));
  }

  public URI url() {
    return socket.url();
  }

  @Override
  public void close() {
    socket.close();
  }
}
