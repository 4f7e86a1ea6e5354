package dev.standin.conformance.target;

import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.specs.document.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Where conversations that may be deleted come from. There is no other place. */
sealed interface ConversationSource permits CreateCall, IdFile, ConversationSource.NoConversations {

  /**
   * A conversation that no case had before.
   *
   * @param owner the values that scope it, by name
   * @throws dev.standin.conformance.target.api.PrerequisiteException if there is none
   */
  Conversation next(Sender sender, URI baseUrl, Map<String, String> owner);

  /** Names of the other values that each comes with, which requests about it say as well. */
  default Set<String> values() {
    return Set.of();
  }

  /** Whether ids are put together by the target file. */
  default boolean composesIds() {
    return false;
  }

  /** Whether it makes them by calling this operation. */
  default boolean calls(Operation operation) {
    return false;
  }

  /** Nobody said where conversations come from. */
  record NoConversations() implements ConversationSource {

    @Override
    public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
      throw new PrerequisiteException(
          "no conversation could be made: a target file has to say how, under `conversations`");
    }
  }
}
