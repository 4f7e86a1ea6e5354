package dev.standin.server.dify;

import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/** Deletes conversations as Dify was seen to since February 2026. */
public final class ObservedDifyResource implements ObservedDifyApi {

  private final ConversationStore store;

  public ObservedDifyResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public Answer deleteConversation(
      String conversationId, @Nullable String contentType, byte[] body) {
    String user = ObservedDifyUser.of(contentType, body);
    if (store.delete(ConversationKey.owned("dify", conversationId, user))) {
      return ObservedDifyRefusals.deleted();
    }
    throw new RefusedException(Refusal.noSuchConversation("Conversation Not Exists."));
  }
}
