package dev.standin.server.store;

import java.nio.file.Path;

/** The store in memory keeps every contract. */
class MemoryStoreTest extends StoreContracts {

  @Override
  ConversationStore open(Path directory) {
    return new MemoryConversationStore();
  }
}
