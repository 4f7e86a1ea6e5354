package dev.standin.conformance.model;

import java.util.Optional;

/**
 * A request and what came of it.
 *
 * @param purpose what it was sent for: the case's own request, or one that looks at the state
 * @param response empty if none arrived
 * @param failure why no response arrived; empty if one did
 */
public record Exchange(
    String purpose, Request request, Optional<Response> response, Optional<String> failure) {

  public static Exchange answered(String purpose, Request request, Response response) {
    return new Exchange(purpose, request, Optional.of(response), Optional.empty());
  }

  public static Exchange unanswered(String purpose, Request request, String failure) {
    return new Exchange(purpose, request, Optional.empty(), Optional.of(failure));
  }
}
