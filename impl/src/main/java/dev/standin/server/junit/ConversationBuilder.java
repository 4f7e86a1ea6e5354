package dev.standin.server.junit;

import dev.standin.server.seed.Samples;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationTimes;
import dev.standin.server.vendor.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation that is not there before {@link #create()}. */
public final class ConversationBuilder {

  private final ConversationStore store;
  private final Vendor vendor;
  private String id;
  private Optional<String> owner;
  private List<String> messages = List.of();
  private Optional<Instant> createdAt = Optional.empty();
  private Optional<Instant> lastActivityAt = Optional.empty();

  ConversationBuilder(ConversationStore store, Vendor vendor) {
    this.store = store;
    this.vendor = vendor;
    this.id = vendor.ids().fresh();
    this.owner = vendor.requiresOwner() ? Optional.of(Samples.OWNER) : Optional.empty();
  }

  /** With this id and not a fresh one. */
  public ConversationBuilder id(String value) {
    id = value;
    return this;
  }

  /**
   * Only for requests with this value: of the body's {@code user} (Dify), of {@code
   * x-ms-user-isolation-key} (Azure), of {@code x-bot-id} (Botpress). Without it, where requests
   * have to name one, it is {@code alice}.
   *
   * @throws IllegalArgumentException if the vendor has no owners
   */
  public ConversationBuilder owner(String value) {
    if (vendor.ownerName().isEmpty()) {
      throw new IllegalArgumentException(
          vendor.key() + " has no owners: every caller sees every conversation");
    }
    owner = Optional.of(value);
    return this;
  }

  /** With messages; without this call it has none. */
  public ConversationBuilder messages(String... texts) {
    messages = List.of(texts);
    return this;
  }

  /** As if it had been made then and not now. */
  public ConversationBuilder createdAt(Instant time) {
    createdAt = Optional.of(time);
    return this;
  }

  /** As if the last thing had happened in it then, and not when it was made. */
  public ConversationBuilder lastActivityAt(Instant time) {
    lastActivityAt = Optional.of(time);
    return this;
  }

  /**
   * Makes it.
   *
   * @return its id, in the form in which the vendor's API has it
   * @throws IllegalArgumentException if the vendor has no such ids, a text is too long, or its last
   *     activity was before it was made
   * @throws dev.standin.server.store.ConversationConflictException if it is there already
   */
  public String create() {
    String made = vendor.ids().canonical(id);
    store.add(
        List.of(
            new Conversation(
                new ConversationKey(vendor.key(), made, owner),
                messages,
                ConversationTimes.given(createdAt, lastActivityAt),
                Map.of())));
    return made;
  }
}
