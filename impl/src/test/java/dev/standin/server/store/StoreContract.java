package dev.standin.server.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts of every store share: one that is empty before each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoreContract {

  static final ConversationKey KEY = ConversationKey.unowned("tavus", "c1");
  static final ConversationKey OTHER = ConversationKey.unowned("tavus", "c2");

  ConversationStore store;

  /** Opens another store of this kind, in this directory if it is in files. */
  abstract ConversationStore open(Path directory);

  @BeforeAll
  void openStore(@TempDir Path directory) {
    store = open(directory);
  }

  @BeforeEach
  void empty() {
    store.clear(Optional.empty());
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  static Conversation conversation(ConversationKey key) {
    return new Conversation(key, List.of("Hello", "Hello, how can I help?"));
  }
}
