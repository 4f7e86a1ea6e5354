package dev.standin.server.azure;

import dev.standin.generated.azure.AzureApi.DeleteConversationReply;
import dev.standin.generated.azure.model.DeleteConversation4XXResponse;
import dev.standin.generated.azure.model.OpenAIError;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;

/** Words refusals as Azure OpenAI: the page has an error object for every 4XX and 5XX. */
public final class AzureRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return Answer.of(
        refusal.status() < 500
            ? DeleteConversationReply.status4XX(
                refusal.status(), error(refusal.message(), "invalid_request_error"))
            : DeleteConversationReply.status5XX(
                refusal.status(), error(refusal.message(), "server_error")));
  }

  /** The page requires a code, which may be null; it does not require a type, yet clients do. */
  static DeleteConversation4XXResponse error(String message, String type) {
    return new DeleteConversation4XXResponse(new OpenAIError(null, message).type(type));
  }
}
