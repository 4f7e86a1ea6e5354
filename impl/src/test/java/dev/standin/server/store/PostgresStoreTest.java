package dev.standin.server.store;

import dev.standin.server.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store in PostgreSQL keeps every contract. */
@Tag("long")
class PostgresStoreTest extends StoreContracts {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  @Override
  ConversationStore open(Path directory) {
    return SqlConversationStore.inDatabase(POSTGRES.url(), Optional.empty(), Optional.empty());
  }
}
