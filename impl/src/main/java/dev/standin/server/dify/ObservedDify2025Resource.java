package dev.standin.server.dify;

import dev.standin.server.api.Answer;
import dev.standin.server.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/**
 * Deletes conversations as Dify was seen to between its pull requests 23591 and 32686: anybody's,
 * and with the same answer where there was none.
 */
public final class ObservedDify2025Resource implements ObservedDifyApi {

  private final ConversationStore store;

  public ObservedDify2025Resource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public Answer deleteConversation(
      String conversationId, @Nullable String contentType, byte[] body) {
    // The body is read, and what is no JSON refused, but nobody asks whose conversation it is.
    ObservedDifyUser.of(contentType, body);
    store.find("dify", conversationId).ifPresent(found -> store.delete(found.key()));
    return ObservedDifyRefusals.deleted();
  }
}
