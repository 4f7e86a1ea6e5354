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

  /** What the request is about. */
  public enum Subject {
    /** A conversation made for this request alone, owned by the caller. */
    OWN,
    /** An id that names nothing. */
    UNKNOWN,
    /** A conversation that was deleted before. */
    DELETED,
    /** A conversation of another owner. */
    FOREIGN,
    /** A conversation of one tenant's, asked about with another tenant's credential. */
    ASKED_BY_ANOTHER,
    /** A conversation of the caller's for which the server has been made to fail. */
    FAILING
  }

  /** How an answer was brought about. */
  public enum ProvocationKind {
    /** By a request alone. */
    NATURAL("natural"),
    /** State was made first. */
    SET_UP("set up"),
    /** The server was made to fail. */
    INJECTED("injected"),
    /** Nothing is known that brings it about. */
    NONE("none");

    private final String text;

    ProvocationKind(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
