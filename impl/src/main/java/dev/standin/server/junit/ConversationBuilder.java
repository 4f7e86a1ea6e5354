package dev.standin.server.junit;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationTimes;
import dev.standin.server.vendor.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation that is not there before {@link #create()}. */
public final class ConversationBuilder {

  private final ConversationStore store;
  private final Vendor vendor;
  private Optional<String> id = Optional.empty();
  private Optional<String> owner = Optional.empty();
  private List<String> messages = List.of();
  private Optional<Instant> createdAt = Optional.empty();
  private Optional<Instant> lastActivityAt = Optional.empty();

  ConversationBuilder(ConversationStore store, Vendor vendor) {
    this.store = store;
    this.vendor = vendor;
  }

  /** With this id and not a fresh one. */
  public ConversationBuilder id(String value) {
    id = Optional.of(value);
    return this;
  }

  /**
   * Only for requests with this value: of the body's {@code user} (Dify), of {@code
   * x-ms-user-isolation-key} (Azure), of {@code x-bot-id} (Botpress). Without it, where requests
   * have to name one, it is {@code alice}.
   */
  public ConversationBuilder owner(String value) {
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
   * @throws IllegalArgumentException if the vendor has no such ids, or no owners, a text is too
   *     long, or its last activity was before it was made
   * @throws dev.standin.server.store.ConversationConflictException if it is there already
   */
  public String create() {
    Conversation made =
        vendor.conversation(
            id, owner, messages, ConversationTimes.given(createdAt, lastActivityAt));
    store.add(List.of(made));
    return made.key().id();
  }
}
