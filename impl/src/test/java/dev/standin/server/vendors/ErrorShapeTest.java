package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ErrorShapes;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer has the vendor's error shape and shows nothing of the inside. */
class ErrorShapeTest {

  private static final String LONG = "x".repeat(1000);

  /** Base path, collection below it and a body of each vendor's error shape. */
  private static final Map<String, String> BASES =
      Map.of(
          "openhands", "/api",
          "dify", "/v1",
          "azure", "/openai/v1",
          "botpress", "/v1/chat",
          "tavus", "/v2");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  static Stream<Arguments> requests() {
    return BASES.entrySet().stream()
        .flatMap(base -> lines(base.getValue()).map(line -> Arguments.of(base.getKey(), line)));
  }

  private static Stream<String> lines(String base) {
    return Stream.of(
        "GET " + base,
        "GET " + base + "/",
        "DELETE " + base + "/",
        "DELETE " + base + "/conversations",
        "DELETE " + base + "/conversations/",
        "DELETE " + base + "/conversations/a/b",
        "DELETE " + base + "/conversations/a/",
        "DELETE " + base + "/unknown/" + LONG,
        "GET " + base + "/conversations/a",
        "POST " + base + "/conversations/a",
        "PUT " + base + "/conversations/a",
        "PATCH " + base + "/conversations/a",
        "TRACE " + base + "/conversations/a",
        "FOO " + base + "/conversations/a",
        "DELETE " + base + "/conversations/%zz",
        "DELETE " + base + "/conversations/%",
        "DELETE " + base + "/conversations/a|b",
        "DELETE " + base + "/conversations/<script>",
        "DELETE " + base + "/conversations/{a}",
        "DELETE " + base + "/conversations/a\\b",
        "DELETE " + base + "/conversations/\"a\"",
        "DELETE " + base + "/conversations/\u00e4",
        "DELETE " + base + "/conversations/a?%zz=%",
        "DELETE " + base + "/conversations/a?x=[]{}|\"<>");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestThatIsNotTheDocumentedOneIsRefusedInTheVendorsShape(String vendor, String line)
      throws IOException {
    String answer = RawHttp.send(SERVER.server().baseUri(), RawHttp.request(line));

    ErrorShapes.assertFits(vendor, answer);
    assertThat(answer).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @MethodSource("headers")
  void oddHeadersAreAnsweredInTheVendorsShape(String vendor, String header) throws IOException {
    String line = "DELETE " + BASES.get(vendor) + "/conversations/" + LONG;
    String answer = RawHttp.send(SERVER.server().baseUri(), RawHttp.request(line, header));

    ErrorShapes.assertFits(vendor, answer);
  }

  static Stream<Arguments> headers() {
    return BASES.keySet().stream()
        .flatMap(
            vendor ->
                Stream.of(
                        "Accept: ;;;",
                        "Accept: text/html",
                        "Accept-Language: *;q=x",
                        "Accept-Charset: ,",
                        "Content-Type: ;",
                        "Content-Type: json",
                        "Content-Length: 0",
                        "Cookie: ===;;",
                        "Authorization: Bearer",
                        "Authorization: " + LONG,
                        "If-Modified-Since: never",
                        "Range: bytes=9-1",
                        "Expect: nothing",
                        "Host: another host",
                        "Upgrade: h2c",
                        "X-HTTP-Method-Override: GET")
                    .map(header -> Arguments.of(vendor, header)));
  }

  @ParameterizedTest
  @MethodSource("brokenHttp")
  void brokenHttpIsAnsweredInTheVendorsShape(String vendor, String headers) throws IOException {
    String line = "DELETE " + BASES.get(vendor) + "/conversations/a HTTP/1.1\r\n";

    String answer =
        RawHttp.send(SERVER.server().baseUri(), line + headers + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    ErrorShapes.assertFits(vendor, answer);
  }

  static Stream<Arguments> brokenHttp() {
    String host = "Host: localhost\r\n";
    return BASES.keySet().stream()
        .flatMap(
            vendor ->
                Stream.of(
                        "X-No-Host: 1",
                        host + "Host: localhost",
                        host + "Content-Length: x",
                        host + "Content-Length: -1",
                        host + "Content-Length: 1\r\nContent-Length: 2")
                    .map(headers -> Arguments.of(vendor, headers)));
  }
}
