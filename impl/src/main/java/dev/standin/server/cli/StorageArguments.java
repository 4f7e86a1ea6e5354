package dev.standin.server.cli;

import dev.standin.server.StorageOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to keep conversations, as said on the command line. */
final class StorageArguments {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "${env:STANDIN_DATA_DIR}",
      description =
          "Directory to keep conversations in; without it they are kept in memory (STANDIN_DATA_DIR).")
  private @Nullable Path dataDirectory;

  StorageOptions toOptions() {
    return dataDirectory == null
        ? new StorageOptions.InMemory()
        : new StorageOptions.Directory(dataDirectory);
  }
}
