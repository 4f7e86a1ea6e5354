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
      defaultValue = "${env:STANDIN_HOST:-127.0.0.1}",
      description = "Name or address to listen on (STANDIN_HOST; default: 127.0.0.1).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:STANDIN_PORT:-8080}",
      description = "Port to listen on; 0 picks a free one (STANDIN_PORT; default: 8080).")
  private int port;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      split = ",",
      defaultValue = "${env:STANDIN_CORS}",
      description = {
        "Let scripts of this page use the vendors' APIs: http://localhost:3000, or * for all;",
        "repeatable (STANDIN_CORS: comma separated). Never the control API."
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
