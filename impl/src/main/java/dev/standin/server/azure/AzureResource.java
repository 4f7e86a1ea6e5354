package dev.standin.server.azure;

import dev.standin.generated.azure.AzureApi;
import dev.standin.generated.azure.model.DeleteConversation200Response;
import dev.standin.generated.azure.model.DeleteConversation200ResponseObject;
import dev.standin.generated.azure.model.DeleteConversation4XXResponse;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes conversations of an Azure OpenAI project. One made with an isolation key is found only
 * with that key.
 */
public class AzureResource implements AzureApi {

  private final ConversationStore store;

  public AzureResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationReply deleteConversation(
      String conversationId, @Nullable String isolationKey) {
    Optional<String> owner = Optional.ofNullable(isolationKey);
    if (store.delete(new ConversationKey("azure", conversationId, owner))) {
      return DeleteConversationReply.status200(
          new DeleteConversation200Response(
              DeleteConversation200ResponseObject.CONVERSATION_DELETED, true, conversationId));
    }
    return DeleteConversationReply.status4XX(404, notFound(conversationId));
  }

  /** The error about a conversation that is not there, or not for this caller. */
  DeleteConversation4XXResponse notFound(String id) {
    return AzureRefusals.error(
        "Conversation with id '%s' not found.".formatted(id), "invalid_request_error");
  }
}
