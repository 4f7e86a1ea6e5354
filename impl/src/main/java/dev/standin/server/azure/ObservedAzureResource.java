package dev.standin.server.azure;

import dev.standin.generated.azure.model.DeleteConversation4XXResponse;
import dev.standin.generated.azure.model.OpenAIError;
import dev.standin.server.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/** Deletes conversations as Azure's service was seen to. Its answers keep to the page. */
public final class ObservedAzureResource extends AzureResource {

  private static final String TYPE = "invalid_request_error";

  public ObservedAzureResource(ConversationStore store) {
    super(store);
  }

  @Override
  public DeleteConversationReply deleteConversation(
      String conversationId, @Nullable String isolationKey) {
    if (conversationId.startsWith("conv")) {
      return super.deleteConversation(conversationId, isolationKey);
    }
    // Its code and param were not seen.
    String malformed = "Invalid conversation id '%s', Malformed identifier.";
    return DeleteConversationReply.status4XX(
        400, AzureRefusals.error(malformed.formatted(conversationId), TYPE));
  }

  @Override
  DeleteConversation4XXResponse notFound(String id) {
    return new DeleteConversation4XXResponse(
        new OpenAIError(TYPE, "Conversation with id '%s' not found.".formatted(id))
            .param("conversation_id")
            .type(TYPE));
  }
}
