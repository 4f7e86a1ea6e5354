package dev.standin.server.openhands;

import dev.standin.generated.openhands.OpenhandsApi;
import dev.standin.generated.openhands.model.Success;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.UUID;

/** Deletes conversations of the OpenHands Agent Server, which have no owner. */
public final class OpenhandsResource implements OpenhandsApi {

  private final ConversationStore store;

  public OpenhandsResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationApiConversationsConversationIdDeleteReply
      deleteConversationApiConversationsConversationIdDelete(UUID conversationId) {
    // The text form of a UUID object is the lower-case one, under which conversations are stored.
    ConversationKey key = ConversationKey.unowned("openhands", conversationId.toString());
    return store.delete(key)
        ? DeleteConversationApiConversationsConversationIdDeleteReply.status200(
            new Success().success(true))
        : DeleteConversationApiConversationsConversationIdDeleteReply.status404();
  }
}
