package dev.standin.conformance.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an answer is brought about: the operation's valid request about a subject, edited.
 *
 * @param owner the names of the values that scope the conversation's owner and are in use here
 * @param edits applied in order to the valid request
 * @param unavailable why there is no such request, of the kind {@code NONE} only
 */
public record Provocation(
    ProvocationKind kind,
    Subject subject,
    Set<String> owner,
    List<RequestEdit> edits,
    Optional<String> unavailable) {

  /** One that can be asked for, as far as the document goes. */
  public Provocation(
      ProvocationKind kind, Subject subject, Set<String> owner, List<RequestEdit> edits) {
    this(kind, subject, owner, edits, Optional.empty());
  }
}
