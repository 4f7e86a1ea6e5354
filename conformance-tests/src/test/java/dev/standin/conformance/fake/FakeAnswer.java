package dev.standin.conformance.fake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, free to be wrong.
 *
 * @param body what follows the head; announced by Content-Length unless there is no content type
 *     and no text, or the headers say otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record FakeAnswer(int status, Map<String, String> headers, byte[] body) {

  static FakeAnswer of(int status, Optional<String> mediaType, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    mediaType.ifPresent(type -> headers.put("Content-Type", type));
    if (status != 204) {
      headers.put("Content-Length", "");
    }
    return new FakeAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** One without a body. */
  public static FakeAnswer status(int status) {
    return of(status, Optional.empty(), "");
  }

  public static FakeAnswer json(int status, String body) {
    return of(status, Optional.of("application/json"), body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public FakeAnswer withStatus(int other) {
    return new FakeAnswer(other, headers, body);
  }

  public FakeAnswer withBody(String other) {
    return withBody(other.getBytes(StandardCharsets.UTF_8));
  }

  public FakeAnswer withBody(byte[] other) {
    return new FakeAnswer(status, headers, other);
  }

  public FakeAnswer with(String name, String value) {
    Map<String, String> edited = new LinkedHashMap<>(headers);
    edited.put(name, value);
    return new FakeAnswer(status, edited, body);
  }

  public FakeAnswer without(String name) {
    Map<String, String> edited = new LinkedHashMap<>(headers);
    edited.remove(name);
    return new FakeAnswer(status, edited, body);
  }

  /** In one chunk and the last. */
  public FakeAnswer chunked() {
    String chunk =
        body.length == 0 ? "" : Integer.toHexString(body.length) + "\r\n" + text() + "\r\n";
    return without("Content-Length")
        .with("transfer-encoding", "chunked")
        .withBody(chunk + "0\r\n\r\n");
  }

  /** Whether its end shows without the end of the connection. */
  boolean endsByItself() {
    return status == 204
        || headers.containsKey("Content-Length")
        || headers.containsKey("transfer-encoding");
  }

  byte[] head(boolean stays) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \r\n");
    if (!stays) {
      head.append("Connection: close\r\n");
    }
    headers.forEach(
        (name, value) ->
            head.append(name)
                .append(": ")
                .append(name.equals("Content-Length") && value.isEmpty() ? body.length : value)
                .append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
