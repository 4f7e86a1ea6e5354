package dev.standin.server.dify;

import dev.standin.generated.dify.companion.DifyCompanionApi;
import dev.standin.generated.dify.companion.model.Conversation;
import dev.standin.generated.dify.companion.model.GetConversationsList200Response;
import dev.standin.generated.dify.companion.model.Message;
import dev.standin.generated.dify.companion.model.SendChatMessageRequest;
import dev.standin.generated.dify.companion.model.SortBy;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationListing.Order;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Page;
import dev.standin.server.vendor.VendorConversations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says something in conversations of a Dify app, which makes them, and lists both. */
public class DifyCompanionResource implements DifyCompanionApi {

  static final String NO_LAST = "Last Conversation Not Exists.";

  private static final String ANSWER = "Hello, how can I help?";

  private final VendorConversations conversations;

  public DifyCompanionResource(VendorConversations conversations) {
    this.conversations = conversations;
  }

  VendorConversations conversations() {
    return conversations;
  }

  @Override
  public SendChatMessageReply sendChatMessage(SendChatMessageRequest body) {
    Optional<String> user = Optional.of(body.user());
    StoredConversation said = say(user, body);
    return SendChatMessageReply.status200(DifyMessages.answer(said, messages(said)));
  }

  private StoredConversation say(Optional<String> user, SendChatMessageRequest body) {
    String id = body.conversationId();
    if (id == null || id.isEmpty()) {
      return conversations.create(user, List.of(body.query(), ANSWER), Map.of());
    }
    conversations.say(find(user, id), body.query(), ANSWER);
    return find(user, id);
  }

  @Override
  public GetConversationsListReply getConversationsList(
      String user, @Nullable String lastId, Integer limit, SortBy sortBy) {
    ConversationListing all =
        conversations
            .all(Optional.of(user), order(sortBy))
            .after(conversations.place(lastId, NO_LAST));
    Page<Conversation> page = conversations.page(all, 0, limit).map(DifyCompanionResource::view);
    return GetConversationsListReply.status200(
        new GetConversationsList200Response(limit, page.hasMore(), page.items()));
  }

  @Override
  public GetConversationHistoryReply getConversationHistory(
      String user, @Nullable String conversationId, @Nullable String firstId, Integer limit) {
    List<Message> all =
        (conversationId == null
                ? lastActive(user)
                : Stream.of(find(Optional.of(user), conversationId)))
            .flatMap(each -> messages(each).stream())
            .toList();
    return GetConversationHistoryReply.status200(DifyMessages.before(firstId, all, limit));
  }

  private Stream<StoredConversation> lastActive(String user) {
    return conversations
        .page(conversations.all(Optional.of(user), Order.MOST_RECENTLY_ACTIVE_FIRST), 0, 1)
        .items()
        .stream();
  }

  private StoredConversation find(Optional<String> user, String id) {
    return conversations
        .find(user, id)
        .orElseThrow(
            () -> new RefusedException(Refusal.noSuchConversation("Conversation Not Exists.")));
  }

  private List<Message> messages(StoredConversation stored) {
    return DifyMessages.of(stored, conversations.messages(stored));
  }

  private static Order order(SortBy sortBy) {
    return switch (sortBy) {
      case CREATED_AT -> Order.OLDEST_FIRST;
      case _CREATED_AT -> Order.NEWEST_FIRST;
      case UPDATED_AT -> Order.LEAST_RECENTLY_ACTIVE_FIRST;
      case _UPDATED_AT -> Order.MOST_RECENTLY_ACTIVE_FIRST;
    };
  }

  private static Conversation view(StoredConversation stored) {
    return new Conversation(
        stored.key().id(),
        "New conversation",
        Map.of(),
        "normal",
        "",
        stored.createdAt().getEpochSecond(),
        stored.lastActivityAt().getEpochSecond());
  }
}
