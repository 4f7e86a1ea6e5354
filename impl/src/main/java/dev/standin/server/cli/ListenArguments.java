package dev.standin.server.cli;

import dev.standin.server.ListenOptions;
import dev.standin.server.grizzly.Limits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to listen, as said on the command line. */
final class ListenArguments {

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Name or address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      split = ",",
      description = {
        "Let scripts of this page use the vendors' APIs: http://localhost:3000, or * for all;",
        "repeatable. Never the control API."
      })
  private @Nullable List<String> cors = List.of();

  @Mixin private TlsArguments tls = new TlsArguments();

  ListenOptions toOptions(Map<String, String> environment) {
    return new ListenOptions(
        host,
        port,
        tls.toOptions(environment),
        Limits.defaults(),
        cors == null ? Set.of() : Set.copyOf(cors));
  }
}
