package dev.standin.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a conversation was made and when something last happened in it, in microseconds, which is
 * how precise the databases are. Retention goes by them.
 */
public record ConversationTimes(Instant createdAt, Instant lastActivityAt) {

  /** What every database can keep, and a four-digit year can say. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Checks that they can be.
   *
   * @throws IllegalArgumentException if they cannot; it says why
   */
  public ConversationTimes {
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    lastActivityAt = lastActivityAt.truncatedTo(ChronoUnit.MICROS);
    if (createdAt.isBefore(FIRST) || lastActivityAt.isAfter(LAST)) {
      throw new IllegalArgumentException("a time has to be in the years 1 to 9999");
    }
    if (lastActivityAt.isBefore(createdAt)) {
      throw new IllegalArgumentException("'lastActivityAt' cannot be before 'createdAt'");
    }
  }

  /** The times of a conversation in which nothing has happened since it was made. */
  public static ConversationTimes at(Instant time) {
    return new ConversationTimes(time, time);
  }

  /**
   * Of what is given; what is not is the other one. Empty if neither is given.
   *
   * @throws IllegalArgumentException if they cannot be; it says why
   */
  public static Optional<ConversationTimes> given(
      Optional<Instant> createdAt, Optional<Instant> lastActivityAt) {
    return createdAt
        .or(() -> lastActivityAt)
        .map(created -> new ConversationTimes(created, lastActivityAt.orElse(created)));
  }
}
