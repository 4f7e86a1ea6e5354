package dev.standin.server.dify;

import dev.standin.generated.dify.DifyApi;
import dev.standin.generated.dify.model.DeleteAdvancedConversationRequest;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;

/** Deletes conversations of a Dify app, each of which only its user finds. */
public final class DifyResource implements DifyApi {

  private final ConversationStore store;

  public DifyResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteAdvancedConversationReply deleteAdvancedConversation(
      String conversationId, DeleteAdvancedConversationRequest body) {
    if (store.delete(ConversationKey.owned("dify", conversationId, body.user()))) {
      return DeleteAdvancedConversationReply.status204();
    }
    // The page has no status for this; the message is the real service's.
    throw new RefusedException(Refusal.noSuchConversation("Conversation Not Exists."));
  }
}
