package dev.standin.server.control;

import dev.standin.server.store.ConversationStore;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether conversations can be reached. */
public record Readiness(ConversationStore store) {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** Why not, for a person; empty if they can. */
  Optional<String> problem() {
    try {
      store.check();
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.debug("The store is out of reach", e);
      return Optional.of("The store cannot be reached");
    }
  }
}
