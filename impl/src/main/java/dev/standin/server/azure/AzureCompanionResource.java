package dev.standin.server.azure;

import dev.standin.generated.azure.companion.AzureCompanionApi;
import dev.standin.generated.azure.companion.model.Conversation;
import dev.standin.generated.azure.companion.model.ConversationObject;
import dev.standin.generated.azure.companion.model.CreateConversationRequest;
import dev.standin.generated.azure.companion.model.ListConversationItems200Response;
import dev.standin.generated.azure.companion.model.ListConversations200Response;
import dev.standin.generated.azure.companion.model.ListObject;
import dev.standin.generated.azure.companion.model.Message;
import dev.standin.generated.azure.companion.model.Order;
import dev.standin.generated.azure.companion.model.UpdateConversationRequest;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Page;
import dev.standin.server.vendor.VendorConversations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists, shows and describes conversations of an Azure OpenAI project. */
public final class AzureCompanionResource implements AzureCompanionApi {

  private final VendorConversations conversations;

  public AzureCompanionResource(VendorConversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public CreateConversationReply createConversation(
      CreateConversationRequest body, @Nullable String isolationKey) {
    return CreateConversationReply.status200(
        view(
            conversations.create(
                Optional.ofNullable(isolationKey),
                AzureItems.texts(body.items() == null ? List.of() : body.items()),
                body.metadata() == null ? Map.of() : body.metadata())));
  }

  @Override
  public ListConversationsReply listConversations(
      Integer limit, Order order, @Nullable String after, @Nullable String isolationKey) {
    ConversationListing all =
        conversations.all(
            Optional.ofNullable(isolationKey),
            order == Order.ASC
                ? ConversationListing.Order.OLDEST_FIRST
                : ConversationListing.Order.NEWEST_FIRST);
    Page<Conversation> page =
        conversations
            .page(all.after(conversations.place(after, unknown(String.valueOf(after)))), 0, limit)
            .map(AzureCompanionResource::view);
    return ListConversationsReply.status200(
        new ListConversations200Response(ListObject.LIST, page.items(), page.hasMore())
            .firstId(page.first(Conversation::id).orElse(null))
            .lastId(page.last(Conversation::id).orElse(null)));
  }

  @Override
  public GetConversationReply getConversation(
      String conversationId, @Nullable String isolationKey) {
    return GetConversationReply.status200(view(find(conversationId, isolationKey)));
  }

  @Override
  public UpdateConversationReply updateConversation(
      String conversationId, UpdateConversationRequest body, @Nullable String isolationKey) {
    StoredConversation found = find(conversationId, isolationKey);
    conversations.describe(found, body.metadata() == null ? Map.of() : body.metadata());
    return UpdateConversationReply.status200(view(find(conversationId, isolationKey)));
  }

  @Override
  public ListConversationItemsReply listConversationItems(
      String conversationId,
      Integer limit,
      Order order,
      @Nullable String after,
      @Nullable String isolationKey) {
    StoredConversation found = find(conversationId, isolationKey);
    Page<Message> page =
        Page.behind(
            AzureItems.of(found, conversations.messages(found), order == Order.ASC),
            item -> item.id().equals(after),
            limit);
    return ListConversationItemsReply.status200(
        new ListConversationItems200Response(
            ListObject.LIST,
            page.items(),
            page.first(Message::id).orElse(""),
            page.last(Message::id).orElse(""),
            page.hasMore()));
  }

  /** The page has an error object for every 4XX: the refusal is worded there. */
  private StoredConversation find(String id, @Nullable String isolationKey) {
    return conversations
        .find(Optional.ofNullable(isolationKey), id)
        .orElseThrow(() -> new RefusedException(Refusal.noSuchConversation(unknown(id))));
  }

  private static String unknown(String id) {
    return "Conversation with id '%s' not found.".formatted(id);
  }

  private static Conversation view(StoredConversation stored) {
    return new Conversation(
        stored.key().id(),
        ConversationObject.CONVERSATION,
        stored.createdAt().getEpochSecond(),
        stored.metadata());
  }
}
