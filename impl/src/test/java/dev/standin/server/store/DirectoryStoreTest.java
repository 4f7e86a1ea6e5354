package dev.standin.server.store;

import java.nio.file.Path;

/** The store in a directory keeps every contract. */
class DirectoryStoreTest extends StoreContracts {

  @Override
  ConversationStore open(Path directory) {
    return SqlConversationStore.inDirectory(directory);
  }
}
