package dev.standin.server;

import dev.standin.server.grizzly.Limits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the server listens, and how much to whom.
 *
 * @param host the name or address to listen on
 * @param port 0 picks a free one
 * @param tls empty for plain HTTP
 */
public record ListenOptions(String host, int port, Optional<TlsOptions> tls, Limits limits) {

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the host and the port.
   *
   * @throws StartException if it is none
   */
  public ListenOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new StartException(
          "--port takes a number from 0 to %d, not %d".formatted(MAX_PORT, port));
    }
    try {
      new URI("http", null, host, port, null, null, null);
    } catch (URISyntaxException e) {
      throw new StartException("--host takes a name or an address, not '" + host + "'", e);
    }
  }

  /** A free port of the loopback address. */
  public static ListenOptions loopback() {
    return new ListenOptions("127.0.0.1", 0, Optional.empty(), Limits.defaults());
  }

  /** Copies these options to serve HTTPS. */
  public ListenOptions withTls(TlsOptions other) {
    return new ListenOptions(host, port, Optional.of(other), limits);
  }

  /** Copies these options with other limits. */
  public ListenOptions withLimits(Limits other) {
    return new ListenOptions(host, port, tls, other);
  }
}
