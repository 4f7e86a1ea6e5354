package dev.standin.server;

import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import java.nio.file.Path;

/** Opens the store that the options ask for. */
final class Stores {

  private Stores() {}

  /**
   * Opens the store.
   *
   * @throws StartException if its directory cannot be used, or another server uses it, or its
   *     database cannot be reached or used
   */
  static ConversationStore open(StorageOptions options) {
    if (options instanceof StorageOptions.Directory directory) {
      return inDirectory(directory.path());
    }
    if (options instanceof StorageOptions.Database database) {
      return inDatabase(database);
    }
    return SqlConversationStore.inMemory();
  }

  private static ConversationStore inDirectory(Path directory) {
    try {
      return SqlConversationStore.inDirectory(directory);
    } catch (RuntimeException e) {
      throw new StartException(
          "Cannot keep conversations in %s: %s. It has to be a directory that this user may write to and no other server uses."
              .formatted(directory, rootMessage(e)),
          e);
    }
  }

  private static ConversationStore inDatabase(StorageOptions.Database database) {
    try {
      return SqlConversationStore.inPostgres(
          database.jdbcUrl(), database.user(), database.password());
    } catch (IllegalArgumentException e) {
      throw new StartException("Cannot keep conversations there. " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      throw new StartException(
          "Cannot keep conversations in %s: %s. It has to be a PostgreSQL database that can be reached and in which this user may make tables."
              .formatted(database.name(), rootMessage(e)),
          e);
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
  }
}
