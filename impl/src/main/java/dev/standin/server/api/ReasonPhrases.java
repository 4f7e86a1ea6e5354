package dev.standin.server.api;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** What statuses are called (RFC 9110, section 15). */
public final class ReasonPhrases {

  private ReasonPhrases() {}

  /** The status's reason phrase; its number where it has no registered one. */
  public static String of(int status) {
    if (status == 422) {
      return "Unprocessable Content";
    }
    return Optional.ofNullable(Status.fromStatusCode(status))
        .map(Status::getReasonPhrase)
        .orElse("Status " + status);
  }
}
