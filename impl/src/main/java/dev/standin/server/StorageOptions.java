package dev.standin.server;

import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.store.SqlConversationStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Where conversations are kept. */
public sealed interface StorageOptions {

  /**
   * Opens the store.
   *
   * @throws StartException if its directory cannot be used, or another server uses it, or its
   *     database cannot be reached or used
   */
  ConversationStore open();

  /** In memory, until the server is closed. */
  record InMemory() implements StorageOptions {
    @Override
    public ConversationStore open() {
      return new MemoryConversationStore();
    }
  }

  /**
   * In files of a directory.
   *
   * @param path made if it is not there
   */
  record Directory(Path path) implements StorageOptions {
    @Override
    public ConversationStore open() {
      return StorageOptions.open(
          () -> SqlConversationStore.inDirectory(path),
          path.toString(),
          "a directory that this user may write to and no other server uses");
    }
  }

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

    @Override
    public ConversationStore open() {
      return StorageOptions.open(
          () -> SqlConversationStore.inDatabase(jdbcUrl, user, password),
          name(),
          "a PostgreSQL database that can be reached and in which this user may make tables");
    }

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

  private static ConversationStore open(
      Supplier<ConversationStore> store, String where, String needed) {
    try {
      return store.get();
    } catch (IllegalArgumentException e) {
      throw new StartException("Cannot keep conversations there. " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
      throw new StartException(
          "Cannot keep conversations in %s: %s. It has to be %s.".formatted(where, why, needed), e);
    }
  }
}
