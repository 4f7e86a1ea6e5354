package dev.standin.server.http;

import java.time.Duration;

/**
 * What one client may ask of the server before others suffer.
 *
 * @param headBytes request line and header fields together; more is answered 431
 * @param targetBytes the path and query of a request; more is answered 414
 * @param headerFields fields of a request's head; more are answered 431
 * @param bodyBytes a request's body; more is answered 413
 * @param receiving from a request's first byte to its last; longer is answered 408
 * @param idle how long a connection may be open without a request
 * @param connections how many may be open at once; one more is answered 503 and closed
 * @param workers threads that answer requests. None waits for a client, so what queues for them is
 *     at most one complete request of each connection.
 */
public record Limits(
    int headBytes,
    int targetBytes,
    int headerFields,
    int bodyBytes,
    Duration receiving,
    Duration idle,
    int connections,
    int workers) {

  /** Room for every documented request, many times over. */
  public static Limits defaults() {
    return new Limits(
        16 * 1024,
        // RFC 9110, section 4.1, recommends 8000 at least.
        8 * 1024,
        100,
        1024 * 1024,
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        10_000,
        Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));
  }

  /** The same with other times. */
  public Limits withTimes(Duration otherReceiving, Duration otherIdle) {
    return new Limits(
        headBytes,
        targetBytes,
        headerFields,
        bodyBytes,
        otherReceiving,
        otherIdle,
        connections,
        workers);
  }

  /** The same with room for another number of connections. */
  public Limits withConnections(int other) {
    return new Limits(
        headBytes, targetBytes, headerFields, bodyBytes, receiving, idle, other, workers);
  }
}
