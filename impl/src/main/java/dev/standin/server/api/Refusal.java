package dev.standin.server.api;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request is answered without its resource: what is wrong with it, in no vendor's words.
 *
 * @param status the plainest HTTP status for it (RFC 9110, section 15)
 * @param location the way to what is wrong: {@code [query, hard]}, {@code [body, user]}; empty
 *     where the request as a whole is meant
 * @param message a sentence for the caller, without anything internal
 * @param headers what HTTP wants beside the status, whatever the vendor's words: {@code Allow}
 * @param operationId the operation that the request is for, where it is for one; known to whoever
 *     words the refusal
 */
public record Refusal(
    Reason reason,
    int status,
    List<String> location,
    String message,
    Map<String, String> headers,
    Optional<String> operationId) {

  /** The kinds that vendors tell apart. */
  public enum Reason {
    BAD_PARAMETER,
    BAD_BODY,
    /** There is none where there has to be one. */
    NO_BODY,
    BAD_REQUEST,
    NO_CREDENTIAL,
    OTHER_SCHEME,
    WRONG_CREDENTIAL,
    NO_SUCH_CONVERSATION,
    NO_SUCH_PATH,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    BODY_TOO_LARGE,
    /** More than the limits of the server allow; but for the body. */
    LIMIT,
    UNSUPPORTED_MEDIA_TYPE,
    /** The document has the operation, and this server does not answer it yet. */
    NOT_SERVED,
    FAILURE,
    /** A user of this server asked for the status. */
    ASKED_FOR
  }

  /** A parameter that is missing or does not have its documented form. */
  public static Refusal badParameter(ParameterIn in, String name, String message) {
    return new Refusal(
        Reason.BAD_PARAMETER,
        400,
        List.of(in.name().toLowerCase(Locale.ROOT), name),
        message,
        Map.of(),
        Optional.empty());
  }

  /** A body that is missing or does not have its documented form. */
  public static Refusal badBody(List<String> path, String message) {
    return new Refusal(Reason.BAD_BODY, 400, path, message, Map.of(), Optional.empty());
  }

  /** A conversation that is not there, or not for this caller. */
  public static Refusal noSuchConversation(String message) {
    return of(Reason.NO_SUCH_CONVERSATION, 404, message);
  }

  /** What the server could not do for a fault of its own. */
  public static Refusal failure() {
    return of(Reason.FAILURE, 500, "Internal Server Error");
  }

  /** Any other refusal, of the request as a whole. */
  public static Refusal of(Reason reason, int status, String message) {
    return new Refusal(reason, status, List.of(), message, Map.of(), Optional.empty());
  }

  /** This refusal with one more header. */
  public Refusal with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Refusal(reason, status, location, message, Map.copyOf(more), operationId);
  }

  /** This refusal, of a request for an operation. */
  Refusal of(Optional<Operation> operation) {
    return new Refusal(
        reason, status, location, message, headers, operation.map(Operation::operationId));
  }

  /** The name of what is wrong: {@code hard}; empty where the request as a whole is meant. */
  public String name() {
    return location.isEmpty() ? "" : location.get(location.size() - 1);
  }

  /** What is wrong and where, for a person: {@code query hard: Input should be true or false}. */
  public String sentence() {
    return location.isEmpty() ? message : String.join(" ", location) + ": " + message;
  }
}
