package dev.standin.server.exchange;

/** What became of the conversation that a request names. */
public enum Effect {
  NONE,
  SOFT_DELETED,
  DELETED
}
