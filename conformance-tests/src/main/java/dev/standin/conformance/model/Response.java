package dev.standin.conformance.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A response as received. */
public final class Response {

  private final int status;
  private final List<Header> headers;
  private final byte[] body;
  private final byte[] octets;

  /** A response of which nothing is known but what a client library makes of it. */
  public Response(int status, List<Header> headers, byte[] body) {
    this(status, headers, body, new byte[0]);
  }

  /**
   * A response whose octets were seen.
   *
   * @param octets what stood on the wire, from the status line to the end of the connection
   */
  public Response(int status, List<Header> headers, byte[] body, byte[] octets) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body.clone();
    this.octets = octets.clone();
  }

  public int status() {
    return status;
  }

  public List<Header> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  /** What stood on the wire; empty if the sender could not see it. */
  public byte[] octets() {
    return octets.clone();
  }

  public boolean hasBody() {
    return body.length > 0;
  }

  /** The first field of this name in any letter case. */
  public Optional<String> header(String name) {
    return Header.values(headers, name).findFirst();
  }

  /** All fields of this name as the one list that they are (RFC 9110, section 5.3). */
  public Optional<String> list(String name) {
    return Header.values(headers, name).reduce((one, other) -> one + ", " + other);
  }

  /** The body for a person to read; what is not UTF-8 shows as replacement characters. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A copy with the beginning of what is long, and how long it was. */
  public Response shortened(int most) {
    return body.length <= most && octets.length <= 2 * most
        ? this
        : new Response(status, headers, shortened(body, most), shortened(octets, 2 * most));
  }

  private static byte[] shortened(byte[] all, int most) {
    if (all.length <= most) {
      return all;
    }
    byte[] end = "… (%,d octets)".formatted(all.length).getBytes(StandardCharsets.UTF_8);
    byte[] kept = Arrays.copyOf(all, most + end.length);
    System.arraycopy(end, 0, kept, most, end.length);
    return kept;
  }
}
