package dev.standin.server.cli;

import dev.standin.server.ControlOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the control API is guarded, as said on the command line. */
final class ControlArguments {

  @Option(
      names = "--admin-token",
      paramLabel = "SECRET",
      description =
          "What /admin asks for, as a Bearer token. Without it /admin asks for nothing, and the"
              + " server listens on a loopback address only.")
  private @Nullable String token;

  @Option(
      names = "--journal",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "How many requests the journal keeps, in at most 32 MiB (default: ${DEFAULT-VALUE}).")
  private int journal;

  ControlOptions toOptions() {
    return new ControlOptions(Optional.ofNullable(token), journal);
  }
}
