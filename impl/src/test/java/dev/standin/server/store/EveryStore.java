package dev.standin.server.store;

import dev.standin.server.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What tests of every kind of store share: a store that is empty before each. */
abstract class EveryStore {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  static final ConversationKey KEY = ConversationKey.unowned("tavus", "c1");
  static final ConversationKey OTHER = ConversationKey.unowned("tavus", "c2");

  private final StoreKind kind;

  ConversationStore store;

  @TempDir private Path directory;

  EveryStore(StoreKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = kind.open(directory, POSTGRES);
    // All tests of a class have one PostgreSQL database.
    store.clear(Optional.empty());
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Conversation conversation(ConversationKey key) {
    return new Conversation(key, List.of("Hello", "Hello, how can I help?"));
  }
}
