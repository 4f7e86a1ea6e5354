package dev.standin.server.http;

import dev.standin.server.fault.Fault;
import dev.standin.server.http.Refusal.Reason;
import jakarta.ws.rs.core.HttpHeaders;

/** The refusal that a user asked for. */
final class StatusFault {

  private StatusFault() {}

  static Refusal refusal(Fault.Status fault) {
    Refusal refusal = Refusal.of(Reason.ASKED_FOR, fault.status(), Phrases.of(fault.status()));
    if (fault.saysWhenToRetry()) {
      refusal =
          refusal.with(HttpHeaders.RETRY_AFTER, Long.toString(fault.retryAfter().toSeconds()));
    }
    // RFC 7240, section 3: who prefers something is told that it was done.
    return fault.preference().isPresent()
        ? refusal.with("Preference-Applied", fault.preference().get())
        : refusal;
  }
}
