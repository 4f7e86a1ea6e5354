package dev.standin.server.cli;

import dev.standin.server.StartException;
import dev.standin.server.StorageOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to keep conversations, as said on the command line and in the environment. */
final class StorageArguments {

  private static final String PASSWORD = "STANDIN_DB_PASSWORD";

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Directory to keep conversations in; without it they are kept in memory.")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "PostgreSQL database to keep conversations in, which several servers may share:",
        "  jdbc:postgresql://HOST:PORT/DATABASE"
      })
  private @Nullable String database;

  @Option(
      names = "--db-user",
      paramLabel = "USER",
      description = {
        "User to connect as.",
        "The password is taken from " + PASSWORD + ", so that no list of processes shows it."
      })
  private @Nullable String databaseUser;

  /**
   * What is asked for. What is empty counts as not given.
   *
   * @throws StartException if two places are asked for, or a user for none
   */
  StorageOptions toOptions(Map<String, String> environment) {
    Optional<String> directory = given(dataDirectory == null ? null : dataDirectory.toString());
    Optional<String> url = given(database);
    Optional<String> user = given(databaseUser);
    if (url.isPresent() && directory.isPresent()) {
      throw new StartException(
          "Conversations are kept in one place: give --db (STANDIN_DB) or --data-dir (STANDIN_DATA_DIR), not both.");
    }
    if (url.isPresent()) {
      return new StorageOptions.Database(url.get(), user, given(environment.get(PASSWORD)));
    }
    if (user.isPresent()) {
      throw new StartException(
          "--db-user (STANDIN_DB_USER) is of no use without --db (STANDIN_DB).");
    }
    return directory
        .<StorageOptions>map(path -> new StorageOptions.Directory(Path.of(path)))
        .orElseGet(StorageOptions.InMemory::new);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
