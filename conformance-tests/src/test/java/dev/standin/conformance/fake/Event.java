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
  OTHER_METHOD
}
