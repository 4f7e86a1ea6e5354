package dev.standin.server;

import dev.standin.server.grizzly.Limits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where the server listens, and how much to whom.
 *
 * @param host the name or address to listen on
 * @param port 0 picks a free one
 * @param tls empty for plain HTTP
 * @param corsOrigins of pages whose scripts may use the vendors' APIs, such as {@code
 *     http://localhost:3000}; {@code *} for all, empty for none
 */
public record ListenOptions(
    String host, int port, Optional<TlsOptions> tls, Limits limits, Set<String> corsOrigins) {

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the host, the port and the origins.
   *
   * @throws StartException if one of them is none
   */
  public ListenOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new StartException(
          "--port takes a number from 0 to %d, not %d".formatted(MAX_PORT, port));
    }
    corsOrigins = Set.copyOf(corsOrigins);
    corsOrigins.forEach(ListenOptions::requireOrigin);
    try {
      new URI("http", null, host, port, null, null, null);
    } catch (URISyntaxException e) {
      throw new StartException("--host takes a name or an address, not '" + host + "'", e);
    }
  }

  /** RFC 6454, section 7: scheme, host and port, and no path. */
  private static void requireOrigin(String text) {
    if (!text.equals("*") && !text.matches("[a-z][a-z0-9+.-]*://[^/?#@\\s]+")) {
      throw new StartException(
          "--cors takes the origin of a page, such as http://localhost:3000, or *, not '%s'"
              .formatted(text));
    }
  }

  /** A free port of the loopback address. */
  public static ListenOptions loopback() {
    return new ListenOptions("127.0.0.1", 0, Optional.empty(), Limits.embedded(), Set.of());
  }

  /** Copies these options to listen there. */
  public ListenOptions at(String otherHost, int otherPort) {
    return new ListenOptions(otherHost, otherPort, tls, limits, corsOrigins);
  }

  /** Copies these options to serve HTTPS. */
  public ListenOptions withTls(TlsOptions other) {
    return new ListenOptions(host, port, Optional.of(other), limits, corsOrigins);
  }

  /** Copies these options with other limits. */
  public ListenOptions withLimits(Limits other) {
    return new ListenOptions(host, port, tls, other, corsOrigins);
  }

  /** Copies these options to let pages of these origins use the vendors' APIs. */
  public ListenOptions withCorsOrigins(String... origins) {
    return new ListenOptions(host, port, tls, limits, Set.of(origins));
  }
}
