package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A web page cannot use a browser on this machine to look at the control API. */
class LocalHostOnlyTest {

  @RegisterExtension static final ServerFixture OPEN = new ServerFixture();

  @RegisterExtension
  static final ServerFixture GUARDED =
      new ServerFixture(
          ServerOptions.defaults().withControl(ControlOptions.open().withToken("long-enough")));

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example, 403",
    "localhost.evil.example:8080, 403",
    "127.0.0.1.evil.example, 403"
  })
  void withoutATokenOnlyOurOwnNamesReachIt(String host, int status) throws IOException {
    assertThat(get(OPEN, "/admin/requests", host)).startsWith("HTTP/1.1 " + status + " ");
    assertThat(get(OPEN, "/health/live", host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @CsvSource({"localhost", "standin.example"})
  void withATokenTheNameDoesNotMatter(String host) throws IOException {
    String request =
        "GET /admin/requests HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer long-enough\r\nConnection: close\r\n\r\n";

    assertThat(RawHttp.send(GUARDED.server().baseUri(), request.formatted(host)))
        .startsWith("HTTP/1.1 200 ");
  }

  private static String get(ServerFixture server, String path, String host) throws IOException {
    return RawHttp.send(
        server.server().baseUri(),
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host));
  }
}
