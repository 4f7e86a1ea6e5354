package dev.standin.server.botpress;

import dev.standin.generated.botpress.BotpressApi;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.RefusedException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes conversations as Botpress was seen to: only its errors are not the page's. */
public final class ObservedBotpressResource implements BotpressApi {

  private final ConversationStore store;

  public ObservedBotpressResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationReply deleteConversation(
      String id, String botId, @Nullable String integrationId, @Nullable String integrationAlias) {
    if (store.delete(ConversationKey.owned("botpress", id, botId))) {
      return DeleteConversationReply.status200(Map.of());
    }
    throw new RefusedException(
        Refusal.noSuchConversation("Conversation \"%s\" does not exist".formatted(id)));
  }
}
