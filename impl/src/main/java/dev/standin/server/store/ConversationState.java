package dev.standin.server.store;

/** How far a conversation is deleted. */
public enum ConversationState {
  /** It is there. */
  ACTIVE,

  /** It is hidden from callers; its owner and its messages are kept. */
  SOFT_DELETED,

  /** It is gone for good; that it was there is all that is left of it. */
  DELETED
}
