package dev.standin.server.botpress;

import dev.standin.generated.botpress.BotpressApi;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes conversations of a Botpress bot, which only that bot finds, with their messages. */
public class BotpressResource implements BotpressApi {

  private final ConversationStore store;

  public BotpressResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationReply deleteConversation(
      String id, String botId, @Nullable String integrationId, @Nullable String integrationAlias) {
    return store.delete(ConversationKey.owned("botpress", id, botId))
        ? DeleteConversationReply.status200(Map.of())
        : notFound(id);
  }

  /** What is said of a conversation that is not there, or not for this bot. */
  DeleteConversationReply notFound(String id) {
    return DeleteConversationReply.otherwise(404, Map.of());
  }
}
