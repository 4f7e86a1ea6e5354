package dev.standin.server.grizzly;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import java.time.Duration;

/**
 * How much one client may ask of the server.
 *
 * @param headBytes request line and header fields together; more is answered 431
 * @param targetBytes the path and query of a request; more is answered 414
 * @param headerFields fields of a request's head; more are answered 431
 * @param bodyBytes a request's body; more is answered 413
 * @param idle how long nothing may come over a connection, in whole seconds, unless a request is
 *     being answered; then it is closed
 * @param workers threads that answer requests where that may wait for a disk or a database. None
 *     waits for a client, so what queues for them is at most one complete request of each
 *     connection.
 * @param selectors threads that read requests, and answer them where that waits for nothing
 */
public record Limits(
    int headBytes,
    int targetBytes,
    int headerFields,
    int bodyBytes,
    Duration idle,
    int workers,
    int selectors) {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** Room for every documented request, many times over, for a process that does nothing else. */
  public static Limits defaults() {
    return new Limits(
        16 * 1024,
        // RFC 9110, section 4.1, recommends 8000 at least.
        8 * 1024,
        100,
        1024 * 1024,
        Duration.ofSeconds(60),
        Math.max(16, 4 * PROCESSORS),
        PROCESSORS + 1);
  }

  /** Room as in {@link #defaults}, with one selector: for a server inside another program. */
  public static Limits embedded() {
    Limits limits = defaults();
    return new Limits(
        limits.headBytes,
        limits.targetBytes,
        limits.headerFields,
        limits.bodyBytes,
        limits.idle,
        limits.workers,
        1);
  }

  /**
   * What is said of a request that goes beyond one of these, or is none at all.
   *
   * @param status of the answer: 413, 414 or 431; any other is that of a broken request
   */
  Refusal refusal(int status) {
    return switch (status) {
      case 413 ->
          Refusal.of(Reason.BODY_TOO_LARGE, 413, "The body has more than " + bodyBytes + " bytes");
      case 414 -> Refusal.of(Reason.LIMIT, 414, "The URL has more than " + targetBytes + " bytes");
      case 431 ->
          Refusal.of(
              Reason.LIMIT,
              431,
              "The request has more than %d header fields, or %d bytes before its body"
                  .formatted(headerFields, headBytes));
      default -> Refusal.of(Reason.BAD_REQUEST, status, "The request is not valid HTTP/1.1");
    };
  }

  /** The limits with another idle time. */
  public Limits withIdle(Duration other) {
    return new Limits(headBytes, targetBytes, headerFields, bodyBytes, other, workers, selectors);
  }
}
