package dev.standin.conformance.model;

/** How much a requirement weighs. */
public enum Level {
  /** The document or an RFC says so. */
  MUST,
  /** A careful reader would expect it. It is reported, and fails a run only on request. */
  SHOULD
}
