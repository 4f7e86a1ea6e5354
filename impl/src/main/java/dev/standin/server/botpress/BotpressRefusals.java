package dev.standin.server.botpress;

import dev.standin.generated.botpress.BotpressApi.DeleteConversationReply;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.RefusalRenderer;
import java.util.Map;

/** Words refusals as Botpress: its page has the same empty object for every status. */
public final class BotpressRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return Answer.of(DeleteConversationReply.otherwise(refusal.status(), Map.of()));
  }
}
