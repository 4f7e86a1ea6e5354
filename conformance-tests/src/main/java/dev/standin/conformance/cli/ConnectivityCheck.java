package dev.standin.conformance.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Whether something listens at a URL. */
final class ConnectivityCheck {

  private ConnectivityCheck() {}

  /**
   * Connects, sends nothing and hangs up.
   *
   * @throws CannotAskException if nobody answers
   */
  static void check(URI url, Duration timeout) {
    int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(url.getHost(), port), Math.toIntExact(timeout.toMillis()));
    } catch (IOException e) {
      throw new CannotAskException(
          "nothing answers at %s:%d (%s); is the server running?"
              .formatted(url.getHost(), port, e.getMessage()));
    }
  }
}
