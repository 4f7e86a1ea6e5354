package dev.standin.conformance.wire;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A request as octets. */
public final class WireRequest {

  private WireRequest() {}

  /** All that is sent on a connection of its own. */
  public static byte[] octets(Request request) {
    byte[] head = head(request, false);
    byte[] body = body(request);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /**
   * The octets in front of the body.
   *
   * @param stay whether another request is to follow on the connection
   */
  static byte[] head(Request request, boolean stay) {
    URI url = URI.create(request.url());
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String origin = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    String target = request.form() == Form.ABSOLUTE_TARGET ? request.url() : origin;
    String version = request.form() == Form.HTTP_1_0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n";
    StringBuilder head = new StringBuilder(request.method() + " " + target + version);
    if (request.form() != Form.NO_HOST) {
      field(head, "Host", url.getRawAuthority());
    }
    if (request.form() == Form.TWO_HOSTS) {
      field(head, "Host", "standin.invalid");
    }
    if (!stay) {
      field(head, "Connection", "close");
    }
    usual(head, request, "User-Agent", "standin-conformance");
    usual(head, request, "Accept", "*/*");
    for (Header header : request.headers()) {
      field(head, header.name(), header.value());
    }
    if (request.form() == Form.EXPECT_CONTINUE) {
      field(head, "Expect", "100-continue");
    }
    if (request.body().isPresent() && request.form() == Form.CHUNKED) {
      field(head, "Transfer-Encoding", "chunked");
    } else if (request.body().isPresent() || announcesNothing(request)) {
      field(head, "Content-Length", Integer.toString(content(request).length));
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] body(Request request) {
    byte[] body = content(request);
    if (request.form() != Form.CHUNKED || request.body().isEmpty()) {
      return body;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int middle = text.length() / 2;
    String chunks = chunk(text.substring(0, middle)) + chunk(text.substring(middle)) + "0\r\n\r\n";
    return chunks.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What nearly every client sends. */
  private static void usual(StringBuilder head, Request request, String name, String value) {
    if (request.header(name).isEmpty()) {
      field(head, name, value);
    }
  }

  private static byte[] content(Request request) {
    Charset charset =
        request.form() == Form.LATIN_1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return request.body().orElse("").getBytes(charset);
  }

  /**
   * Whether it has no body and says so: a user agent should, of what is meant to have content (RFC
   * 9110, section 8.6).
   */
  public static boolean announcesNothing(Request request) {
    return request.body().isEmpty()
        && (request.form() == Form.EMPTY_BODY
            || Set.of("POST", "PUT", "PATCH").contains(request.method()));
  }

  private static String chunk(String text) {
    return text.isEmpty()
        ? ""
        : Integer.toHexString(text.length()).toUpperCase(Locale.ROOT) + "\r\n" + text + "\r\n";
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
