package dev.standin.server.control;

import dev.standin.generated.standin.model.NewConversation;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.seed.Samples;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is to be made. */
record NewConversationReader(VendorsByKey vendors) {

  /**
   * The conversations, in the same order.
   *
   * @throws ImpossibleConversationException if its API cannot have one of them
   */
  List<Conversation> read(List<NewConversation> wanted) throws ImpossibleConversationException {
    List<Conversation> read = new ArrayList<>(wanted.size());
    for (NewConversation each : wanted) {
      try {
        read.add(read(each));
      } catch (IllegalArgumentException e) {
        throw new ImpossibleConversationException(read.size(), String.valueOf(e.getMessage()));
      }
    }
    return read;
  }

  private Conversation read(NewConversation wanted) {
    Vendor vendor = vendors.get(wanted.api().toString());
    String id = wanted.id() == null ? vendor.ids().fresh() : vendor.ids().canonical(wanted.id());
    return new Conversation(
        new ConversationKey(vendor.key(), id, owner(vendor, Optional.ofNullable(wanted.owner()))),
        wanted.messages() == null ? List.of() : wanted.messages());
  }

  private static Optional<String> owner(Vendor vendor, Optional<String> given) {
    if (given.isPresent() && vendor.ownerName().isEmpty()) {
      throw new IllegalArgumentException(vendor.key() + " has no owners; leave out 'owner'");
    }
    return given.isEmpty() && vendor.requiresOwner() ? Optional.of(Samples.OWNER) : given;
  }
}
