package dev.standin.server.store;

/** A conversation cannot be added: its vendor has one of that id already. */
public final class ConversationConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ConversationKey key;

  ConversationConflictException(ConversationKey key) {
    super("%s has a conversation '%s' already".formatted(key.api(), key.id()));
    this.key = key;
  }

  /** The conversation that was to be added. */
  public ConversationKey key() {
    return key;
  }
}
