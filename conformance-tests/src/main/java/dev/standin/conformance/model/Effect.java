package dev.standin.conformance.model;

/** What has to be true of the server's state after the answer. */
public enum Effect {
  /** The conversation is gone and stays gone; another one is still there. */
  GONE,
  /** The conversation is still there. */
  KEPT,
  /** Nothing was there to begin with; another conversation is still there. */
  NEIGHBOUR_KEPT,
  /** Nothing is asked. */
  UNSPECIFIED
}
