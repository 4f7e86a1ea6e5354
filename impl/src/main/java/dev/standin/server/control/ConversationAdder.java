package dev.standin.server.control;

import dev.standin.generated.standin.model.NewConversationDto;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.seed.Samples;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationTimes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the conversations that are asked for to the store, all or none. */
record ConversationAdder(ConversationStore store, VendorsByKey vendors) {

  /** One for all callers, so that two who add the same ids do not wait for each other forever. */
  private static final Comparator<Conversation> IN_ORDER =
      Comparator.comparing(
          Conversation::key,
          Comparator.comparing(ConversationKey::api).thenComparing(ConversationKey::id));

  /**
   * Adds them.
   *
   * @return what they go by, in the order in which they are asked for
   * @throws ImpossibleConversationException if its API cannot have one of them
   * @throws dev.standin.server.store.ConversationConflictException if one is there already
   */
  List<ConversationKey> add(List<NewConversationDto> wanted) {
    List<Conversation> added = new ArrayList<>(wanted.size());
    for (NewConversationDto each : wanted) {
      try {
        added.add(conversation(each));
      } catch (IllegalArgumentException e) {
        throw new ImpossibleConversationException(
            "conversations/%d: %s. None was made.".formatted(added.size(), e.getMessage()));
      }
    }
    store.add(added.stream().sorted(IN_ORDER).toList());
    return added.stream().map(Conversation::key).toList();
  }

  private Conversation conversation(NewConversationDto wanted) {
    Vendor vendor = vendors.get(wanted.api().toString());
    String id = wanted.id() == null ? vendor.ids().fresh() : vendor.ids().canonical(wanted.id());
    return new Conversation(
        new ConversationKey(vendor.key(), id, owner(vendor, Optional.ofNullable(wanted.owner()))),
        wanted.messages() == null ? List.of() : wanted.messages(),
        ConversationTimes.given(instant(wanted.createdAt()), instant(wanted.lastActivityAt())),
        Map.of());
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static Optional<String> owner(Vendor vendor, Optional<String> given) {
    if (given.isPresent() && vendor.ownerName().isEmpty()) {
      throw new IllegalArgumentException(vendor.key() + " has no owners; leave out 'owner'");
    }
    return given.isEmpty() && vendor.requiresOwner() ? Optional.of(Samples.OWNER) : given;
  }

  /** A conversation that its API cannot have. The message says which and why. */
  static final class ImpossibleConversationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImpossibleConversationException(String message) {
      super(message);
    }
  }
}
