package dev.standin.server.exchange;

import dev.standin.server.refusal.Answer;
import java.time.Duration;
import java.util.Optional;

/**
 * A request and what became of it.
 *
 * @param answer empty where the connection was closed instead
 * @param reason why nothing was deleted, in a sentence
 * @param fault the fault that the request met, in words
 * @param took from when the request was there as a whole to the answer
 */
public record Exchange(
    RecordedRequest request,
    Optional<Answer> answer,
    Effect effect,
    Optional<String> reason,
    Optional<String> fault,
    Duration took) {

  /** What it is besides its texts and bytes. */
  private static final int OBJECTS = 500;

  /** How much memory it takes, in bytes, about. */
  public int size() {
    int size = OBJECTS + request.target().length() + request.body().length();
    for (RecordedRequest.Header header : request.headers()) {
      size += OBJECTS / 5 + header.name().length() + header.value().length();
    }
    return size + answer.map(each -> each.body().length()).orElse(0);
  }
}
