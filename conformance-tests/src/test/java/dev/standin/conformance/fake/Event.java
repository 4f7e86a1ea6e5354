package dev.standin.conformance.fake;

/** What a request comes to. */
public enum Event {
  SERVED,
  UNKNOWN,
  MALFORMED,
  INVALID,
  MEDIA_TYPE,
  NOT_AUTHENTICATED,
  FAILURE,
  NO_HOST,
  OTHER_METHOD
}
