package dev.standin.server.store;

import dev.standin.server.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store in PostgreSQL keeps every contract. */
@Tag("long")
class PostgresStoreTest {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  private static ConversationStore open(Path directory) {
    return SqlConversationStore.inPostgres(POSTGRES.url(), Optional.empty(), Optional.empty());
  }

  @Nested
  class Adding extends AddingContract {
    Adding() {
      super(PostgresStoreTest::open);
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    Deleting() {
      super(PostgresStoreTest::open);
    }
  }

  @Nested
  class Listing extends ListingContract {
    Listing() {
      super(PostgresStoreTest::open);
    }
  }

  @Nested
  class Texts extends TextContract {
    Texts() {
      super(PostgresStoreTest::open);
    }
  }

  @Nested
  class Paging extends PagingContract {
    Paging() {
      super(PostgresStoreTest::open);
    }
  }

  @Nested
  class Updates extends UpdateContract {
    Updates() {
      super(PostgresStoreTest::open);
    }
  }
}
