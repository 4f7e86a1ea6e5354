package dev.standin.server.http;

import dev.standin.server.http.Refusal.Reason;
import java.io.IOException;

/** A request body goes on after {@link BodyLimit#BYTES}. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  Refusal refusal() {
    return Refusal.of(
        Reason.BODY_TOO_LARGE, 413, "The body has more than " + BodyLimit.BYTES + " bytes");
  }
}
