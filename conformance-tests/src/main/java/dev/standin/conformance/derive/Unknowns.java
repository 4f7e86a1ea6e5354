package dev.standin.conformance.derive;

import dev.standin.specs.Operation;
import dev.standin.specs.StatusKey;
import java.util.Optional;

/**
 * How much it weighs that an id names nothing. What is not there cannot be deleted; whether it can
 * be read is for the page to say, since a name may be made up by the caller; and what is not there
 * may be put there (RFC 9110, section 9.3.4).
 */
final class Unknowns {

  private Unknowns() {}

  /** The case as strict as the page lets it be; empty where it is none. */
  static Optional<CaseSketch> weighed(CaseSketch sketch, Operation operation) {
    if (Deletions.ofOne(operation)) {
      return Optional.of(sketch);
    }
    boolean said = declares(operation, 404) || declares(operation, 410);
    if (operation.method().equals("PUT") && (!said || declares(operation, 201))) {
      return Optional.empty();
    }
    return Optional.of(said ? sketch : sketch.silently());
  }

  private static boolean declares(Operation operation, int status) {
    return operation.slots().stream()
        .anyMatch(slot -> slot.status().equals(new StatusKey.Exact(status)));
  }
}
