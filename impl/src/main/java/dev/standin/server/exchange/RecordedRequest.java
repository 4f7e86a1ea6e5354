package dev.standin.server.exchange;

import dev.standin.server.api.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it came, without the credentials that were in it.
 *
 * @param time when it was there as a whole
 * @param api the vendor's key; empty where the path belongs to none
 * @param conversation the id that the path names, in the form it is stored under
 * @param method empty if the request broke off before it was known, as is the target
 * @param target path and query, as sent
 * @param body the first {@link #BODY_LIMIT} bytes of it
 * @param bodyLength how long it was as a whole, in bytes
 * @param peer the address of who sent it
 */
public record RecordedRequest(
    Instant time,
    Optional<String> api,
    Optional<String> conversation,
    String method,
    String target,
    List<Header> headers,
    Bytes body,
    long bodyLength,
    String peer) {

  /** What is kept of a body, in bytes. */
  public static final int BODY_LIMIT = 4096;

  public RecordedRequest {
    headers = List.copyOf(headers);
  }

  /** A header field. Its name, which is the same in either letter case, is in lower case. */
  public record Header(String name, String value) {}

  /** The values of a header field, whatever the case of its name. */
  public List<String> header(String name) {
    List<String> values = List.of();
    for (Header field : headers) {
      if (field.name().equalsIgnoreCase(name)) {
        values = values.isEmpty() ? new ArrayList<>(1) : values;
        values.add(field.value());
      }
    }
    return values;
  }
}
