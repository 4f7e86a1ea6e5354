package dev.standin.server;

/**
 * Where the server listens.
 *
 * @param host the name or address to listen on
 * @param port 0 picks a free one
 */
public record ListenOptions(String host, int port) {

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws StartException if it is none
   */
  public ListenOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new StartException(
          "--port takes a number from 0 to %d, not %d".formatted(MAX_PORT, port));
    }
  }

  /** A free port of the loopback address. */
  public static ListenOptions loopback() {
    return new ListenOptions("127.0.0.1", 0);
  }
}
