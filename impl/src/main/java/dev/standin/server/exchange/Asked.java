package dev.standin.server.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request to a vendor's API, as it came.
 *
 * @param time when it was there as a whole
 * @param api the vendor's key; empty where the path belongs to none
 * @param conversation the id that the path names, in the form it is stored under
 * @param target path and query, as sent
 * @param body the first {@link #BODY_LIMIT} bytes of it
 * @param bodyLength how long it was as a whole, in bytes
 */
public record Asked(
    Instant time,
    Optional<String> api,
    Optional<String> conversation,
    String method,
    String target,
    List<HeaderField> headers,
    Bytes body,
    long bodyLength) {

  /** What is kept of a body, in bytes. */
  public static final int BODY_LIMIT = 4096;

  public Asked {
    headers = List.copyOf(headers);
  }

  /** The values of a header field, whatever the case of its name. */
  public List<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .toList();
  }
}
