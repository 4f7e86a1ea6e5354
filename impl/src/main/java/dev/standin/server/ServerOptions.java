package dev.standin.server;

import dev.standin.server.http.Credentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is to be set up.
 *
 * @param host the name or address to listen on
 * @param port 0 picks a free one
 * @param dataDirectory where conversations are kept; empty keeps them in memory
 * @param seedFile conversations to begin with; empty begins with a few for each vendor that has
 *     none
 * @param credentials the secrets to accept, by vendor
 */
public record ServerOptions(
    String host,
    int port,
    Optional<Path> dataDirectory,
    Optional<Path> seedFile,
    Credentials credentials) {

  /** In memory, on a free port of the loopback address. */
  public static ServerOptions defaults() {
    return new ServerOptions(
        "127.0.0.1", 0, Optional.empty(), Optional.empty(), new Credentials(Map.of()));
  }

  /** The same, accepting this secret of this vendor, and of that vendor no other. */
  public ServerOptions withCredential(String vendor, String secret) {
    Map<String, List<String>> more = new HashMap<>(credentials.byVendor());
    more.put(vendor, List.of(secret));
    return new ServerOptions(host, port, dataDirectory, seedFile, new Credentials(more));
  }
}
