package dev.standin.server.openhands;

import dev.standin.generated.openhands.OpenhandsApi.DeleteConversationApiConversationsConversationIdDeleteReply;
import dev.standin.generated.openhands.model.Success;
import dev.standin.server.api.Answer;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.Map;

/** Deletes conversations as the OpenHands Agent Server was seen to. */
public final class ObservedOpenhandsResource implements ObservedOpenhandsApi {

  private final ConversationStore store;

  public ObservedOpenhandsResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public Answer deleteConversation(String conversationId) {
    UuidSpelling spelling = UuidSpelling.of(conversationId);
    if (spelling.canonical().isEmpty()) {
      return ObservedOpenhandsRefusals.notAUuid(conversationId, spelling.error());
    }
    return store.delete(ConversationKey.unowned("openhands", spelling.canonical()))
        ? Answer.of(
            DeleteConversationApiConversationsConversationIdDeleteReply.status200(
                new Success().success(true)))
        : Answer.json(400, Map.of("detail", "Bad Request"));
  }
}
