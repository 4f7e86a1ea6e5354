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

  private static final String DELETE = "DELETE BASE/conversations/";

  private static final Map<String, String> BASES =
      Map.of(
          "openhands", "/api",
          "dify", "/v1",
          "azure", "/openai/v1",
          "botpress", "/v1/chat",
          "tavus", "/v2");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  static Stream<Arguments> requests() {
    return BASES.keySet().stream()
        .flatMap(
            vendor ->
                Stream.concat(
                    Stream.concat(oddLines(), oddHeaders())
                        .map(request -> Arguments.of(vendor, request, "HTTP/1.1 4")),
                    brokenHttp().map(request -> Arguments.of(vendor, request, "HTTP/1.1 400 "))));
  }

  private static Stream<String> oddLines() {
    return Stream.of(
            "GET BASE",
            "GET BASE/",
            "DELETE BASE/",
            "DELETE BASE/conversations",
            DELETE,
            DELETE + "a/b",
            DELETE + "a/",
            "DELETE BASE/unknown/" + LONG,
            "GET BASE/conversations/a",
            "POST BASE/conversations/a",
            "PUT BASE/conversations/a",
            "PATCH BASE/conversations/a",
            "TRACE BASE/conversations/a",
            "FOO BASE/conversations/a",
            DELETE + "%zz",
            DELETE + "%",
            DELETE + "a|b",
            DELETE + "<script>",
            DELETE + "{a}",
            DELETE + "a\\b",
            DELETE + "\"a\"",
            DELETE + "\u00e4",
            DELETE + "a?%zz=%",
            DELETE + "a?x=[]{}|\"<>")
        .map(RawHttp::request);
  }

  private static Stream<String> oddHeaders() {
    return Stream.of(
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
        .map(header -> RawHttp.request(DELETE + LONG, header));
  }

  private static Stream<String> brokenHttp() {
    return Stream.concat(
        Stream.of(DELETE + "a HTTP/1.1\r\nConnection: close\r\n\r\n"),
        Stream.of(
                "Host: localhost",
                "Content-Length: x",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2")
            .map(header -> RawHttp.request(DELETE + "a", header)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isRefusedInTheVendorsShape(String vendor, String request, String status) throws IOException {
    String base = BASES.get(vendor);

    String answer =
        RawHttp.send(SERVER.server().baseUri(), request.replace("BASE", String.valueOf(base)));

    assertThat(answer).startsWith(status);
    ErrorShapes.assertFits(vendor, answer);
  }
}
