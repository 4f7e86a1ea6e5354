package dev.standin.server.junit;

import dev.standin.server.refusal.Vendor;
import dev.standin.server.seed.Samples;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import java.util.List;
import java.util.Optional;

/** A conversation that is not there before {@link #create()}. Each method gives another one. */
public final class NewConversation {

  private final ConversationStore store;
  private final Vendor vendor;
  private final Optional<String> id;
  private final Optional<String> owner;
  private final List<String> messages;

  NewConversation(ConversationStore store, Vendor vendor) {
    this(store, vendor, Optional.empty(), Optional.empty(), List.of());
  }

  private NewConversation(
      ConversationStore store,
      Vendor vendor,
      Optional<String> id,
      Optional<String> owner,
      List<String> messages) {
    this.store = store;
    this.vendor = vendor;
    this.id = id;
    this.owner = owner;
    this.messages = messages;
  }

  /** With this id and not a fresh one. */
  public NewConversation id(String value) {
    return new NewConversation(store, vendor, Optional.of(value), owner, messages);
  }

  /**
   * Only for requests with this value: of the body's {@code user} (Dify), of {@code
   * x-ms-user-isolation-key} (Azure), of {@code x-bot-id} (Botpress). Without it, where requests
   * have to name one, it is {@code alice}.
   *
   * @throws IllegalArgumentException if the vendor has no owners
   */
  public NewConversation owner(String value) {
    if (vendor.ownerName().isEmpty()) {
      throw new IllegalArgumentException(
          vendor.key() + " has no owners: every caller sees every conversation");
    }
    return new NewConversation(store, vendor, id, Optional.of(value), messages);
  }

  /** With these messages and not without any. */
  public NewConversation messages(String... texts) {
    return new NewConversation(store, vendor, id, owner, List.of(texts));
  }

  /**
   * Makes it.
   *
   * @return its id, in the form in which the vendor's API has it
   * @throws IllegalArgumentException if the vendor has no such ids, or a text is too long
   * @throws dev.standin.server.store.ConversationConflictException if it is there already
   */
  public String create() {
    String made = id.map(vendor.ids()::canonical).orElseGet(vendor.ids()::fresh);
    Optional<String> scope =
        owner.isEmpty() && vendor.requiresOwner() ? Optional.of(Samples.OWNER) : owner;
    store.add(List.of(new Conversation(new ConversationKey(vendor.key(), made, scope), messages)));
    return made;
  }
}
