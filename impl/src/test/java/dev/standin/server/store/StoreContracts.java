package dev.standin.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** Every contract, asked of the stores of one kind. */
abstract class StoreContracts {

  abstract ConversationStore open(Path directory);

  @Nested
  class Adding extends AddingContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }

  @Nested
  class Listing extends ListingContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }

  @Nested
  class Texts extends TextContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }

  @Nested
  class Paging extends PagingContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }

  @Nested
  class Updates extends UpdateContract {
    @Override
    ConversationStore open(Path directory) {
      return StoreContracts.this.open(directory);
    }
  }
}
