package dev.standin.conformance;

import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.FileTarget;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.api.Target;
import dev.standin.server.ControlOptions;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.control.Control;
import java.nio.file.Path;
import java.util.Map;

/** A server whose control API is asked by the target file that is there for its users. */
final class ControlServer implements AutoCloseable {

  private static final String TOKEN = "token-of-the-control-api";

  private static final Path TARGET =
      Path.of(System.getProperty("basedir", "")).resolve("targets/standin/standin.yaml");

  private final StandinServer server =
      StandinServer.start(
          ServerOptions.defaults().withControl(ControlOptions.open().withToken(TOKEN)));

  Target target(Sender sender) {
    return new FileTarget(
        Cases.document(Control.KEY),
        server.baseUri(),
        TargetFile.read(TARGET, Environment.of(Map.of("STANDIN_ADMIN_TOKEN", TOKEN))),
        sender);
  }

  @Override
  public void close() {
    server.close();
  }
}
