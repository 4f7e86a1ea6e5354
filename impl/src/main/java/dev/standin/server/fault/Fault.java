package dev.standin.server.fault;

import dev.standin.server.api.ReasonPhrases;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong with a request. */
public sealed interface Fault {

  /** When it does. */
  When when();

  /** What it is, for the journal. */
  String description();

  /** Whether something goes wrong instead of what was asked, or once that is done. */
  enum When {
    BEFORE,
    AFTER
  }

  /**
   * It is answered with a status.
   *
   * @param retryAfter for 429 and 503 (RFC 9110, section 10.2.3)
   * @param preference what the request preferred, if that is why
   */
  record Status(When when, int status, Duration retryAfter, Optional<String> preference)
      implements Fault {

    /** Whether the status is one that says when to try again. */
    public boolean saysWhenToRetry() {
      return status == 429 || status == 503;
    }

    /** The refusal that a user asked for. */
    public Refusal refusal() {
      Refusal refusal = Refusal.of(Reason.ASKED_FOR, status, ReasonPhrases.of(status));
      if (saysWhenToRetry()) {
        refusal = refusal.with("Retry-After", Long.toString(retryAfter.toSeconds()));
      }
      // RFC 7240, section 3: who prefers something is told that it was done.
      return preference.isPresent()
          ? refusal.with("Preference-Applied", preference.get())
          : refusal;
    }

    @Override
    public String description() {
      return "status %d %s".formatted(status, inWords(when));
    }
  }

  /** The request is answered late. */
  record Delay(When when, Duration time) implements Fault {
    @Override
    public String description() {
      return "delay of %d ms %s".formatted(time.toMillis(), inWords(when));
    }
  }

  /** The connection is closed instead of an answer. */
  record Drop(When when) implements Fault {
    @Override
    public String description() {
      return "connection dropped " + inWords(when);
    }
  }

  /**
   * The connection is closed in the middle of the answer's body, or of its status line if it has
   * none.
   */
  record Cut() implements Fault {
    @Override
    public When when() {
      return When.AFTER;
    }

    @Override
    public String description() {
      return "answer cut short";
    }
  }

  private static String inWords(When when) {
    return when == When.BEFORE ? "before anything was done" : "after it was done";
  }
}
