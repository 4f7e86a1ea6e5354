package dev.standin.conformance.model;

/** What has to be true of the server's state after the answer. */
public enum Effect {
  /** The conversation is gone and stays gone; another one is still there. */
  GONE,
  /** The conversation is still there. */
  KEPT,
  /** Nothing was there to begin with; another conversation is still there. */
  NEIGHBOUR_KEPT,
  /** Gone if the answer says so, still there if it does not. */
  AS_ANSWERED,
  /** Still there, whatever the answer. */
  UNTOUCHED,
  /** Of several deletions at the same time one succeeds. */
  ONE_WINNER,
  /** Gone, and each of several deleted after it too; nothing else is. */
  GONE_EACH_TIME,
  /** Gone, and still so after a while. */
  STAYS_GONE,
  /** Each answered for itself, though they come on one connection. */
  ONE_CONNECTION,
  /** Nothing is asked. */
  UNSPECIFIED
}
