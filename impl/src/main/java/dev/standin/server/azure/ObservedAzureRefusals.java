package dev.standin.server.azure;

import dev.standin.generated.azure.AzureApi.DeleteConversationReply;
import dev.standin.generated.azure.model.DeleteConversation4XXResponse;
import dev.standin.generated.azure.model.OpenAIError;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;

/** Words refusals as Azure's service was seen to, else as its page. */
public final class ObservedAzureRefusals implements RefusalRenderer {

  private final RefusalRenderer documented = new AzureRefusals();

  /** A refused key has no type and no param, which one client takes for a fault of the service. */
  @Override
  public Answer answer(Refusal refusal) {
    return refusal.status() == 401
        ? Answer.of(
            DeleteConversationReply.status4XX(
                401,
                new DeleteConversation4XXResponse(
                    new OpenAIError(
                        "401",
                        "Access denied due to invalid subscription key or wrong API endpoint. Make"
                            + " sure to provide a valid key for an active subscription and use a"
                            + " correct regional API endpoint for your resource."))))
        : documented.answer(refusal);
  }
}
