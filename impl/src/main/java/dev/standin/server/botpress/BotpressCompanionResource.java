package dev.standin.server.botpress;

import dev.standin.generated.botpress.companion.BotpressCompanionApi;
import dev.standin.generated.botpress.companion.model.Conversation;
import dev.standin.generated.botpress.companion.model.ConversationAnswer;
import dev.standin.generated.botpress.companion.model.CreateConversationRequest;
import dev.standin.generated.botpress.companion.model.ListConversations200Response;
import dev.standin.generated.botpress.companion.model.ListMessages200Response;
import dev.standin.generated.botpress.companion.model.Message;
import dev.standin.generated.botpress.companion.model.Meta;
import dev.standin.generated.botpress.companion.model.SortDirection;
import dev.standin.generated.botpress.companion.model.SortField;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationListing.Order;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Page;
import dev.standin.server.vendor.VendorConversations;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes, lists and shows conversations of a Botpress bot, and lists their messages. */
public final class BotpressCompanionResource implements BotpressCompanionApi {

  private static final String UNKNOWN_TOKEN = "There is no such token";

  private final VendorConversations conversations;

  public BotpressCompanionResource(VendorConversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public CreateConversationReply createConversation(String botId, CreateConversationRequest body) {
    Map<String, String> metadata = new HashMap<>(body.tags());
    metadata.put(BotpressViews.CHANNEL, body.channel());
    return CreateConversationReply.status201(
        new ConversationAnswer(
            BotpressViews.conversation(
                conversations.create(Optional.of(botId), List.of(), metadata))));
  }

  @Override
  public ListConversationsReply listConversations(
      String botId,
      @Nullable String nextToken,
      Integer pageSize,
      SortField sortField,
      SortDirection sortDirection,
      @Nullable Map<String, String> tags,
      @Nullable String channel,
      @Nullable OffsetDateTime afterDate,
      @Nullable OffsetDateTime beforeDate) {
    ConversationListing wanted =
        conversations
            .all(Optional.of(botId), order(sortField, sortDirection))
            .filteredBy(each -> tags == null || BotpressViews.hasTags(each, tags))
            .filteredBy(each -> channel == null || channel.equals(BotpressViews.channel(each)))
            .filteredBy(each -> afterDate == null || !created(each).isBefore(afterDate))
            .filteredBy(each -> beforeDate == null || !created(each).isAfter(beforeDate))
            .after(conversations.place(nextToken, UNKNOWN_TOKEN));
    Page<Conversation> page =
        conversations.page(wanted, 0, pageSize).map(BotpressViews::conversation);
    return ListConversationsReply.status200(
        new ListConversations200Response(page.items(), meta(page, Conversation::id)));
  }

  @Override
  public GetConversationReply getConversation(String id, String botId) {
    return conversations
        .find(Optional.of(botId), id)
        .map(BotpressViews::conversation)
        .map(found -> GetConversationReply.status200(new ConversationAnswer(found)))
        .orElseGet(() -> GetConversationReply.status4XX(404, BotpressViews.notFound(id)));
  }

  @Override
  public ListMessagesReply listMessages(
      String botId, @Nullable String nextToken, Integer pageSize, @Nullable String conversationId) {
    ConversationListing all = conversations.all(Optional.of(botId), Order.NEWEST_FIRST);
    ConversationListing wanted =
        conversationId == null
            ? all
            : all.filteredBy(each -> each.key().id().equals(conversationId));
    List<Message> messages =
        conversations.store().list(wanted).stream()
            .flatMap(each -> BotpressViews.messages(each, conversations.messages(each)).stream())
            .toList();
    Page<Message> page = Page.behind(messages, each -> each.id().equals(nextToken), pageSize);
    return ListMessagesReply.status200(
        new ListMessages200Response(page.items(), meta(page, Message::id)));
  }

  private static <T> Meta meta(Page<T> page, Function<T, String> token) {
    return new Meta().nextToken(page.hasMore() ? page.last(token).orElse(null) : null);
  }

  private static OffsetDateTime created(StoredConversation stored) {
    return stored.createdAt().atOffset(ZoneOffset.UTC);
  }

  private static Order order(SortField field, SortDirection direction) {
    boolean ascending = direction == SortDirection.ASC;
    return switch (field) {
      case CREATED_AT -> ascending ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
      case UPDATED_AT ->
          ascending ? Order.LEAST_RECENTLY_ACTIVE_FIRST : Order.MOST_RECENTLY_ACTIVE_FIRST;
    };
  }
}
