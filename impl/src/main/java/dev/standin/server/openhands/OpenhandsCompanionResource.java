package dev.standin.server.openhands;

import dev.standin.generated.openhands.companion.OpenhandsCompanionApi;
import dev.standin.generated.openhands.companion.model.Conversation;
import dev.standin.generated.openhands.companion.model.Refused;
import dev.standin.generated.openhands.companion.model.SearchConversations200Response;
import dev.standin.generated.openhands.companion.model.SortOrder;
import dev.standin.generated.openhands.companion.model.StartConversationRequest;
import dev.standin.generated.openhands.companion.model.Status;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationListing.Order;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Page;
import dev.standin.server.vendor.VendorConversations;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, lists, counts and shows conversations of the OpenHands Agent Server. */
public final class OpenhandsCompanionResource implements OpenhandsCompanionApi {

  private final VendorConversations conversations;

  public OpenhandsCompanionResource(VendorConversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public StartConversationReply startConversation(StartConversationRequest body) {
    String id =
        body.conversationId() == null
            ? conversations.ids().fresh()
            : body.conversationId().toString();
    Optional<StoredConversation> found = conversations.find(Optional.empty(), id);
    return found.isPresent()
        ? StartConversationReply.status200(view(found.get()))
        : StartConversationReply.status201(
            view(
                conversations.create(
                    id, Optional.empty(), texts(body.initialMessage()), Map.of())));
  }

  @Override
  public SearchConversationsReply searchConversations(
      @Nullable String pageId, Integer limit, @Nullable Status status, SortOrder sortOrder) {
    ConversationListing all =
        wanted(status, order(sortOrder))
            .after(conversations.place(pageId, "No page has the id " + pageId));
    Page<Conversation> page =
        conversations.page(all, 0, limit).map(OpenhandsCompanionResource::view);
    return SearchConversationsReply.status200(
        new SearchConversations200Response(
            page.items(),
            page.hasMore() ? page.last(each -> each.id().toString()).orElse(null) : null));
  }

  @Override
  public CountConversationsReply countConversations(@Nullable Status status) {
    return CountConversationsReply.status200(
        conversations.count(wanted(status, Order.OLDEST_FIRST)));
  }

  @Override
  public GetConversationReply getConversation(UUID conversationId) {
    return conversations
        .find(Optional.empty(), conversationId.toString())
        .map(found -> GetConversationReply.status200(view(found)))
        .orElseGet(() -> GetConversationReply.status404(new Refused("Not Found")));
  }

  private ConversationListing wanted(@Nullable Status status, Order order) {
    ConversationListing all = conversations.all(Optional.empty(), order);
    return status == null ? all : all.filteredBy(each -> status == Status.IDLE);
  }

  /** What a first message has in its content. */
  private static List<String> texts(@Nullable Map<String, Object> message) {
    return message != null && message.get("content") instanceof List<?> parts
        ? VendorConversations.texts(parts)
        : List.of();
  }

  private static Order order(SortOrder sortOrder) {
    return switch (sortOrder) {
      case CREATED_AT -> Order.OLDEST_FIRST;
      case CREATED_AT_DESC -> Order.NEWEST_FIRST;
      case UPDATED_AT -> Order.LEAST_RECENTLY_ACTIVE_FIRST;
      case UPDATED_AT_DESC -> Order.MOST_RECENTLY_ACTIVE_FIRST;
    };
  }

  private static Conversation view(StoredConversation stored) {
    return new Conversation(
        UUID.fromString(stored.key().id()),
        Status.IDLE,
        stored.createdAt().atOffset(ZoneOffset.UTC),
        stored.lastActivityAt().atOffset(ZoneOffset.UTC));
  }
}
