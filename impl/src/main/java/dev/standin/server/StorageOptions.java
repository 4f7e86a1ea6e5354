package dev.standin.server;

import java.nio.file.Path;
import java.util.Optional;

/** Where conversations are kept. */
public sealed interface StorageOptions {

  /** In memory, until the server is closed. */
  record InMemory() implements StorageOptions {}

  /**
   * In files of a directory.
   *
   * @param path made if it is not there
   */
  record Directory(Path path) implements StorageOptions {}

  /**
   * In a PostgreSQL database, which other servers may use at the same time.
   *
   * @param jdbcUrl {@code jdbc:postgresql://HOST:PORT/DATABASE}; its parameters may have user and
   *     password
   * @param user unless the URL names one
   * @param password unless the URL has it
   */
  record Database(String jdbcUrl, Optional<String> user, Optional<String> password)
      implements StorageOptions {

    /** The URL without its parameters, any of which may be secret. */
    public String name() {
      int parameters = jdbcUrl.indexOf('?');
      return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Database[%s, user=%s]".formatted(name(), user.orElse("of the URL"));
    }
  }
}
