package dev.standin.server.control;

import dev.standin.generated.standin.ConversationsApi;
import dev.standin.generated.standin.model.ApiDto;
import dev.standin.generated.standin.model.ConversationDto;
import dev.standin.generated.standin.model.ConversationsDto;
import dev.standin.generated.standin.model.NewConversationDto;
import dev.standin.generated.standin.model.NewConversationsDto;
import dev.standin.generated.standin.model.StateDto;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationConflictException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationTimes;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorsByKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store's conversations, in the words of the control API. */
public final class ConversationControl implements ConversationsApi {

  /** One for all callers, so that two who add the same ids do not wait for each other forever. */
  private static final Comparator<Conversation> IN_ORDER =
      Comparator.comparing(
          Conversation::key,
          Comparator.comparing(ConversationKey::api).thenComparing(ConversationKey::id));

  private final ConversationStore store;
  private final VendorsByKey vendors;

  public ConversationControl(ConversationStore store, List<Vendor> vendors) {
    this.store = store;
    this.vendors = new VendorsByKey(vendors);
  }

  @Override
  public CreateConversationsReply createConversations(NewConversationsDto wanted) {
    List<Conversation> made = new ArrayList<>();
    try {
      for (NewConversationDto each : wanted.conversations()) {
        made.add(conversation(each));
      }
    } catch (IllegalArgumentException e) {
      return CreateConversationsReply.status422(
          Control.problem(
              422, "conversations/%d: %s. None was made.".formatted(made.size(), e.getMessage())));
    }
    try {
      store.add(made.stream().sorted(IN_ORDER).toList());
    } catch (ConversationConflictException e) {
      return CreateConversationsReply.status409(
          Control.problem(409, e.getMessage() + ". None was made."));
    }
    // One that was deleted in this very moment is shown as that.
    return CreateConversationsReply.status201(
        new ConversationsDto(
            made.stream()
                .map(Conversation::key)
                .flatMap(key -> store.find(key.api(), key.id()).stream())
                .map(ConversationControl::view)
                .toList()));
  }

  private Conversation conversation(NewConversationDto wanted) {
    return vendors
        .get(wanted.api().toString())
        .conversation(
            Optional.ofNullable(wanted.id()),
            Optional.ofNullable(wanted.owner()),
            wanted.messages() == null ? List.of() : wanted.messages(),
            ConversationTimes.given(instant(wanted.createdAt()), instant(wanted.lastActivityAt())));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  @Override
  public ListConversationsReply listConversations(
      @Nullable ApiDto api,
      @Nullable String owner,
      @Nullable StateDto state,
      Long after,
      Integer limit) {
    // One more than is shown tells whether there is a next page.
    List<StoredConversation> found =
        store.list(
            new ConversationQuery(
                Optional.ofNullable(api).map(ApiDto::toString),
                Optional.ofNullable(owner),
                Optional.ofNullable(state).map(ConversationControl::stored),
                after,
                limit + 1));
    List<StoredConversation> page = found.subList(0, Math.min(limit, found.size()));
    return ListConversationsReply.status200(
        new ConversationsDto(page.stream().map(ConversationControl::view).toList())
            .next(found.size() > limit ? page.get(limit - 1).number() : null));
  }

  @Override
  public GetConversationReply getConversation(String api, String id) {
    String canonical = vendors.canonical(api, id);
    return store
        .find(api, canonical)
        .map(found -> view(found).texts(store.messages(api, canonical)))
        .map(GetConversationReply::status200)
        .orElseGet(
            () ->
                GetConversationReply.status404(
                    Control.problem(404, "%s has no conversation '%s'".formatted(api, id))));
  }

  @Override
  public ClearConversationsReply clearConversations(@Nullable ApiDto api) {
    store.clear(Optional.ofNullable(api).map(ApiDto::toString));
    return ClearConversationsReply.status204();
  }

  private static ConversationDto view(StoredConversation stored) {
    return new ConversationDto(
            stored.number(),
            ApiDto.fromValue(stored.key().api()),
            stored.key().id(),
            StateDto.fromValue(stored.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            stored.createdAt().atOffset(ZoneOffset.UTC),
            stored.lastActivityAt().atOffset(ZoneOffset.UTC),
            stored.messageCount())
        .owner(stored.key().owner().orElse(null))
        .deletedAt(stored.deletedAt().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
  }

  private static ConversationState stored(StateDto state) {
    return ConversationState.valueOf(state.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
