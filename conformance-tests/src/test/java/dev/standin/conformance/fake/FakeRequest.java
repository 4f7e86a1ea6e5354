package dev.standin.conformance.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as read from the wire. Header names are as sent. */
public record FakeRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body,
    boolean isAbsolute,
    String version,
    String target) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads one request.
   *
   * @param unread whether to leave a body where it is, behind the head
   */
  static FakeRequest read(InputStream in, boolean unread) throws IOException {
    String[] start = line(in).split(" ", 3);
    boolean absolute = start[1].startsWith("http://");
    String[] target = start[1].replaceFirst("^http://[^/]*", "").split("\\?", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] field = line.split(":", 2);
      headers.merge(field[0], field[1].strip(), (one, other) -> one + ", " + other);
    }
    return new FakeRequest(
        start[0],
        target[0],
        query(target.length > 1 ? target[1] : ""),
        headers,
        body(in, headers, unread),
        absolute,
        start[2],
        start[1]);
  }

  private static Optional<String> body(InputStream in, Map<String, String> headers, boolean unread)
      throws IOException {
    if (find(headers, "Transfer-Encoding").isPresent()) {
      return Optional.of(chunks(in));
    }
    int length = Integer.parseInt(find(headers, "Content-Length").orElse("0"));
    return length == 0 || unread
        ? Optional.empty()
        : Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  /** Whether it comes from a client that knows no chunks and no kept connection. */
  public boolean isOld() {
    return version.equals("HTTP/1.0");
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
      line(in);
    }
    line(in);
    return body.toString();
  }

  /** The first value of a header in any letter case; empty text if there is none. */
  public String text(String name) {
    return header(name).orElse("");
  }

  /** The body as JSON without doubled names; empty if it is none. */
  Optional<JsonNode> json() {
    try {
      return Optional.of(JSON.readTree(body.orElse(""))).filter(it -> !it.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  Optional<String> header(String name) {
    return find(headers, name);
  }

  private static Optional<String> find(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        // What is there twice is kept as two lines.
        query.merge(decode(parts[0]), decode(parts[1]), (one, two) -> one + "\n" + two);
      }
    }
    return query;
  }

  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("The request ends early");
      }
      line.append((char) octet);
    }
    return line.toString().strip();
  }
}
