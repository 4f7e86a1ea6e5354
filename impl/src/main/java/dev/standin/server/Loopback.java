package dev.standin.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Keeps a server that asks for no admin token from being reached from elsewhere. */
final class Loopback {

  private Loopback() {}

  /**
   * Checks where the server is to listen.
   *
   * @throws StartException if others could reach it and no token is given
   */
  static void require(ServerOptions options) {
    String host = options.listen().host();
    if (options.control().token().isEmpty() && !isLoopback(host)) {
      throw new StartException(
          ("--host %s lets others reach this server, and /admin with it: give --admin-token"
                  + " (STANDIN_ADMIN_TOKEN), which /admin then asks for")
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      // Listening will fail too, and say so.
      return true;
    }
  }
}
