package dev.standin.server.tavus;

import dev.standin.generated.tavus.TavusApi;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/** Deletes conversations of Tavus: hidden from callers, or with {@code hard=true} gone for good. */
public final class TavusResource implements TavusApi {

  private final ConversationStore store;

  public TavusResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationReply deleteConversation(String conversationId, @Nullable Boolean hard) {
    ConversationKey key = ConversationKey.unowned("tavus", conversationId);
    boolean deleted = Boolean.TRUE.equals(hard) ? store.delete(key) : store.softDelete(key);
    return deleted
        ? DeleteConversationReply.status204()
        : DeleteConversationReply.status400(TavusRefusals.error("Invalid conversation_id"));
  }
}
