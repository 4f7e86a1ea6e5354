package dev.standin.server.store;

import dev.standin.server.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.util.Optional;

/** Where a store can be. */
enum StoreKind {
  IN_MEMORY,
  IN_DIRECTORY,
  IN_POSTGRES;

  ConversationStore open(Path directory, PostgresDatabase database) {
    return switch (this) {
      case IN_MEMORY -> SqlConversationStore.inMemory();
      case IN_DIRECTORY -> SqlConversationStore.inDirectory(directory);
      case IN_POSTGRES ->
          SqlConversationStore.inPostgres(database.url(), Optional.empty(), Optional.empty());
    };
  }
}
