package dev.standin.conformance.run;

import java.time.Duration;

/**
 * How long a run waits for a server.
 *
 * @param answer for one answer from its first octet to its last; without one the case fails
 * @param slow for an answer that comes, if the others come much faster
 * @param watch how long a deleted conversation is looked at for coming back
 */
public record Limits(Duration answer, Duration slow, Duration watch) {

  /** What a run has if it is told nothing else. */
  public static Limits usual() {
    return new Limits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(1200));
  }

  public Limits withSlow(Duration other) {
    return new Limits(answer, other, watch);
  }

  public Limits withWatch(Duration other) {
    return new Limits(answer, slow, other);
  }
}
