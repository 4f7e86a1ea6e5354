package dev.standin.server.botpress;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.ConversationStore;

/** Deletes conversations as Botpress was seen to: only its errors are not the page's. */
public final class ObservedBotpressResource extends BotpressResource {

  public ObservedBotpressResource(ConversationStore store) {
    super(store);
  }

  @Override
  DeleteConversationReply notFound(String id) {
    throw new RefusedException(
        Refusal.noSuchConversation("Conversation \"%s\" does not exist".formatted(id)));
  }
}
