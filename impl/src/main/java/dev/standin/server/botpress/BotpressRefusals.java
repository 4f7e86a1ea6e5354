package dev.standin.server.botpress;

import dev.standin.generated.botpress.BotpressApi.DeleteConversationReply;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;
import java.util.Map;

/** Words refusals as Botpress: its page has the same empty object for every status. */
public final class BotpressRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return Answer.of(DeleteConversationReply.otherwise(refusal.status(), Map.of()));
  }
}
