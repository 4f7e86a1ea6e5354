package dev.standin.server.tavus;

import dev.standin.generated.tavus.companion.TavusCompanionApi;
import dev.standin.generated.tavus.companion.model.Conversation;
import dev.standin.generated.tavus.companion.model.CreateConversationRequest;
import dev.standin.generated.tavus.companion.model.Error;
import dev.standin.generated.tavus.companion.model.ListConversations200Response;
import dev.standin.generated.tavus.companion.model.Status;
import dev.standin.server.store.ConversationListing;
import dev.standin.server.store.ConversationListing.Order;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.VendorConversations;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists, shows and ends conversations of Tavus. */
public final class TavusCompanionResource implements TavusCompanionApi {

  private static final String NAME = "conversation_name";
  private static final String ENDED = "ended";

  private final VendorConversations conversations;

  public TavusCompanionResource(VendorConversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public CreateConversationReply createConversation(CreateConversationRequest body) {
    String name = body.conversationName();
    Map<String, String> metadata = name == null ? Map.of() : Map.of(NAME, name);
    return CreateConversationReply.status200(
        view(conversations.create(Optional.empty(), List.of(), metadata)));
  }

  @Override
  public ListConversationsReply listConversations(
      Integer limit, Integer page, @Nullable Status status) {
    ConversationListing all = conversations.all(Optional.empty(), Order.NEWEST_FIRST);
    ConversationListing wanted =
        status == null ? all : all.filteredBy(each -> status(each) == status);
    return ListConversationsReply.status200(
        new ListConversations200Response(
            conversations
                .page(wanted, (page - 1) * limit, limit)
                .map(TavusCompanionResource::view)
                .items(),
            conversations.count(wanted)));
  }

  @Override
  public GetConversationReply getConversation(String conversationId) {
    return conversations
        .find(Optional.empty(), conversationId)
        .map(found -> GetConversationReply.status200(view(found)))
        .orElseGet(() -> GetConversationReply.status404(unknown()));
  }

  @Override
  public EndConversationReply endConversation(String conversationId) {
    Optional<StoredConversation> found = conversations.find(Optional.empty(), conversationId);
    if (found.isEmpty()) {
      return EndConversationReply.status404(unknown());
    }
    Map<String, String> metadata = new HashMap<>(found.get().metadata());
    metadata.put(ENDED, "");
    return conversations.describe(found.get(), metadata)
        ? EndConversationReply.status200()
        : EndConversationReply.status404(unknown());
  }

  private static Status status(StoredConversation stored) {
    return stored.metadata().containsKey(ENDED) ? Status.ENDED : Status.ACTIVE;
  }

  private static Error unknown() {
    return new Error().error("Invalid conversation_id");
  }

  private static Conversation view(StoredConversation stored) {
    String id = stored.key().id();
    return new Conversation(
        id,
        stored.metadata().getOrDefault(NAME, ""),
        "https://tavus.daily.co/" + id,
        status(stored),
        stored.createdAt().atOffset(ZoneOffset.UTC),
        stored.lastActivityAt().atOffset(ZoneOffset.UTC));
  }
}
