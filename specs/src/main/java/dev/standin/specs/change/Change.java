package dev.standin.specs.change;

import java.util.Optional;
import java.util.Set;

/**
 * One difference between what two versions of a page promise.
 *
 * @param operation method and path, {@code DELETE /v2/conversations/{conversation_id}}, of the new
 *     page, or for what is gone of the old one; empty for the document as a whole
 * @param place where in the operation: {@code query hard}, {@code body application/json /user},
 *     {@code 4XX application/json /error/code}, {@code 204 -}
 * @param from the old page's side; empty for what was added
 * @param to the new page's side; empty for what was removed
 * @param impacts whom it breaks; empty for what is compatible
 * @param reason why, in one sentence
 */
public record Change(
    String operation,
    Subject subject,
    String place,
    Optional<Side> from,
    Optional<Side> to,
    Set<Impact> impacts,
    String reason) {

  /** {@code added}, {@code removed} or {@code changed}. */
  public String kind() {
    if (from.isEmpty()) {
      return "added";
    }
    return to.isEmpty() ? "removed" : "changed";
  }

  /** How grave this change is alone. */
  public Severity severity() {
    return Severity.of(impacts);
  }
}
