package dev.standin.conformance.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A response as received. */
public final class Response {

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  public Response(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body.clone();
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

  public boolean hasBody() {
    return body.length > 0;
  }

  /** The first field of this name in any letter case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** The body for a person to read; what is not UTF-8 shows as replacement characters. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
