package dev.standin.server.store;

import org.junit.jupiter.api.Nested;

/** The store in memory keeps every contract. */
class MemoryStoreTest {

  @Nested
  class Adding extends AddingContract {
    Adding() {
      super(directory -> new MemoryConversationStore());
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    Deleting() {
      super(directory -> new MemoryConversationStore());
    }
  }

  @Nested
  class Listing extends ListingContract {
    Listing() {
      super(directory -> new MemoryConversationStore());
    }
  }

  @Nested
  class Texts extends TextContract {
    Texts() {
      super(directory -> new MemoryConversationStore());
    }
  }

  @Nested
  class Paging extends PagingContract {
    Paging() {
      super(directory -> new MemoryConversationStore());
    }
  }

  @Nested
  class Updates extends UpdateContract {
    Updates() {
      super(directory -> new MemoryConversationStore());
    }
  }
}
