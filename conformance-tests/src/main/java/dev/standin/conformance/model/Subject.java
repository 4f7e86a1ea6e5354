package dev.standin.conformance.model;

/** What the request is about. */
public enum Subject {
  /** A conversation made for this request alone, owned by the caller. */
  OWN,
  /** An id that names nothing. */
  UNKNOWN,
  /** A conversation that was deleted before. */
  DELETED,
  /** A conversation of another owner. */
  FOREIGN,
  /** A conversation of one tenant's, asked about with another tenant's credential. */
  ASKED_BY_ANOTHER,
  /** A conversation of the caller's for which the server has been made to fail. */
  FAILING
}
