package dev.standin.server.store;

import org.junit.jupiter.api.Nested;

/** The store in a directory keeps every contract. */
class DirectoryStoreTest {

  @Nested
  class Adding extends AddingContract {
    Adding() {
      super(SqlConversationStore::inDirectory);
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    Deleting() {
      super(SqlConversationStore::inDirectory);
    }
  }

  @Nested
  class Listing extends ListingContract {
    Listing() {
      super(SqlConversationStore::inDirectory);
    }
  }

  @Nested
  class Texts extends TextContract {
    Texts() {
      super(SqlConversationStore::inDirectory);
    }
  }

  @Nested
  class Paging extends PagingContract {
    Paging() {
      super(SqlConversationStore::inDirectory);
    }
  }

  @Nested
  class Updates extends UpdateContract {
    Updates() {
      super(SqlConversationStore::inDirectory);
    }
  }
}
