package dev.standin.server.azure;

import dev.standin.generated.azure.AzureApi;
import dev.standin.generated.azure.model.DeleteConversation200Response;
import dev.standin.generated.azure.model.DeleteConversation200ResponseObject;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes conversations as Azure's service was seen to. Its answers keep to the page. */
public final class ObservedAzureResource implements AzureApi {

  private final ConversationStore store;

  public ObservedAzureResource(ConversationStore store) {
    this.store = store;
  }

  @Override
  public DeleteConversationReply deleteConversation(
      String conversationId, @Nullable String isolationKey) {
    if (!conversationId.startsWith("conv")) {
      return DeleteConversationReply.status4XX(
          400, ObservedAzureRefusals.malformed(conversationId));
    }
    Optional<String> owner = Optional.ofNullable(isolationKey);
    return store.delete(new ConversationKey("azure", conversationId, owner))
        ? DeleteConversationReply.status200(
            new DeleteConversation200Response(
                DeleteConversation200ResponseObject.CONVERSATION_DELETED, true, conversationId))
        : DeleteConversationReply.status4XX(404, ObservedAzureRefusals.notFound(conversationId));
  }
}
