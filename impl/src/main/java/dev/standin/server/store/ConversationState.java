package dev.standin.server.store;

/** How far a conversation is deleted. */
public enum ConversationState {
  /** The conversation is there. */
  ACTIVE,

  /** The conversation is hidden from callers; its owner and its messages are kept. */
  SOFT_DELETED,

  /** The conversation is gone for good; that it was there is all that is left of it. */
  DELETED
}
