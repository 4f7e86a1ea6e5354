package dev.standin.conformance.target.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server under test, and what no document says about it. Every method may throw {@link
 * PrerequisiteException}; the case that needed it then has no verdict, and the run does not pass.
 */
public interface Target {

  /** What the target says about one operation's things: a document may have several kinds. */
  default Target about(Operation operation) {
    return this;
  }

  /**
   * Whether what requests are about is known to be there. If it is not, a server that says so is
   * right, and it is the target that has to say more.
   */
  default boolean vouches() {
    return true;
  }

  /**
   * Whether the target puts ids together, of more than the server gave as one. Not all operations
   * need to take that form.
   */
  default boolean composesIds() {
    return false;
  }

  /**
   * Why no request of this method may be sent to an operation's path that could change something;
   * empty if one may, about the thing that the target made or listed for it.
   */
  Optional<String> changeForbidden(Operation operation, String method);

  /** Stands for the document's server URL: an operation's path is appended to it. */
  URI baseUrl();

  /** Names of the parameters and body properties that scope a conversation to its owner. */
  Set<String> ownerParameters();

  /** A tenant's value for one of the {@link #ownerParameters()}. */
  String ownerValue(String name, Tenant tenant);

  /** A secret of this tenant's that the server accepts; empty if none is known for this scheme. */
  Optional<String> secret(SecurityScheme scheme, Tenant tenant);

  /** A value that a required parameter or body property must have here; empty if any will do. */
  default Optional<JsonNode> value(String name) {
    return Optional.empty();
  }

  /**
   * The JSON body with which the target itself calls this operation to make something; another one
   * each time; empty if it does not.
   *
   * @param owner the values that scope what is made
   */
  default Optional<JsonNode> body(Map<String, String> owner) {
    return Optional.empty();
  }

  /**
   * Makes a conversation that may be deleted.
   *
   * @param owner the values that scope it; may be fewer than there are owner parameters
   */
  Conversation createConversation(Map<String, String> owner);

  /**
   * A conversation for a case that does not change it. It may have been that of other such cases,
   * where the server deletes nothing and whatever is made stays.
   */
  default Conversation sharedConversation(Map<String, String> owner) {
    return createConversation(owner);
  }

  /** Ids that the server gave to something new after something else had them. */
  default Set<String> idsGivenAgain() {
    return Set.of();
  }

  /** An id in the server's own form that names nothing. */
  String unknownId();

  /**
   * A request that shows whether a conversation is there, and changes nothing; empty if none is
   * known but what the document has.
   */
  default Optional<StateRequest> get(Conversation conversation) {
    return Optional.empty();
  }

  /** Tells that what a case was lent, since it changes nothing, may be changed all the same. */
  default void mayHaveChanged() {}

  /**
   * Tells of a request that succeeded and may have made something that nobody asked for, and lets
   * it be deleted.
   *
   * @param sent the request that could change something
   * @param about what it named in its path, if that was nothing before
   */
  default void mayHaveMade(Exchange sent, Optional<Conversation> about) {}

  /** Whether such a request may have made what this id names, and it stays. */
  default boolean maybeMade(String id) {
    return false;
  }

  /**
   * Ends the case that this view of an operation's things was for, and lets what it made and may
   * have changed be deleted, before it is in another case's way.
   */
  default void ended() {}

  /**
   * Deletes what was made and was not deleted since, as far as that can be.
   *
   * @param deleted URLs without their queries that were deleted
   * @return a sentence that says what stays; empty if nothing does
   */
  default String cleanUp(Set<String> deleted) {
    return "";
  }

  /** Whether deleting what is gone, or never was, is answered as if it had been there. */
  default boolean deleteAgainSucceeds() {
    return false;
  }

  /**
   * Makes the server fail on requests for this conversation, until the fault is closed; empty if
   * this server cannot be made to.
   */
  Optional<Fault> fail(Conversation conversation);

  /**
   * A request that shows whether something is there, and changes nothing.
   *
   * @param gone what a successful answer says of something that is deleted; empty if it has none
   */
  record StateRequest(Request request, Optional<Pattern> gone) {}

  /** Two owners that must not reach each other's conversations. */
  enum Tenant {
    FIRST,
    SECOND
  }

  /** A failure that lasts until it is closed. */
  @FunctionalInterface
  interface Fault extends AutoCloseable {

    @Override
    void close();

    /** What a request has to carry to meet the failure. */
    default List<Header> headers() {
      return List.of();
    }
  }

  /**
   * A conversation that exists on the server and may be deleted.
   *
   * @param owner the values that scope it, by parameter or body property name
   */
  record Conversation(String id, Map<String, String> owner) {}
}
