package dev.standin.server.control;

import dev.standin.generated.standin.StandinApi.CreateConversationsReply;
import dev.standin.generated.standin.model.ApiDto;
import dev.standin.generated.standin.model.ConversationDto;
import dev.standin.generated.standin.model.ConversationsDto;
import dev.standin.generated.standin.model.NewConversationsDto;
import dev.standin.generated.standin.model.StateDto;
import dev.standin.server.control.ConversationAdder.ImpossibleConversationException;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.store.ConversationConflictException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.StoredConversation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store's conversations, in the words of the control API. */
public final class ConversationControl {

  private final ConversationStore store;
  private final VendorsByKey vendors;
  private final ConversationAdder adder;

  public ConversationControl(ConversationStore store, List<Vendor> vendors) {
    this.store = store;
    this.vendors = new VendorsByKey(vendors);
    this.adder = new ConversationAdder(store, this.vendors);
  }

  CreateConversationsReply create(NewConversationsDto wanted) {
    try {
      List<ConversationKey> made = adder.add(wanted.conversations());
      // One that was deleted in this very moment is shown as that.
      return CreateConversationsReply.status201(
          new ConversationsDto(
              made.stream()
                  .flatMap(key -> store.find(key.api(), key.id()).stream())
                  .map(ConversationControl::view)
                  .toList()));
    } catch (ImpossibleConversationException e) {
      return CreateConversationsReply.status422(Problems.of(422, String.valueOf(e.getMessage())));
    } catch (ConversationConflictException e) {
      return CreateConversationsReply.status409(
          Problems.of(409, e.getMessage() + ". None was made."));
    }
  }

  ConversationsDto list(
      @Nullable ApiDto api,
      @Nullable String owner,
      @Nullable StateDto state,
      long after,
      int limit) {
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
    return new ConversationsDto(page.stream().map(ConversationControl::view).toList())
        .next(found.size() > limit ? page.get(limit - 1).number() : null);
  }

  /** The conversation with its messages; empty if there is none, and was none. */
  Optional<ConversationDto> get(String api, String id) {
    String canonical = vendors.canonical(api, id);
    return store
        .find(api, canonical)
        .map(found -> view(found).texts(store.messages(api, canonical)));
  }

  void clear(@Nullable ApiDto api) {
    store.clear(Optional.ofNullable(api).map(ApiDto::toString));
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
