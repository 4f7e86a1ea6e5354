package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that never reach a resource are in the journal once their path is known. */
@Timeout(60)
class JournalEdgesTest {

  private static final String LINE = "DELETE /v2/conversations/a HTTP/1.1\r\n";
  private static final String HEAD = LINE + "Host: a\r\nx-api-key: SECRET\r\n";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @BeforeEach
  void clear() {
    SERVER.server().journal().clear();
  }

  @Test
  void aBodyThatIsTooLargeWithItsLength() throws IOException {
    int length = 1024 * 1024 + 1;
    assertRefused(
        413, HEAD + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n", "more than");
    assertThat(only().getLong("bodyBytes")).isEqualTo(length);
    assertThat(only().getString("body")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: b | Host appears twice",
        "Content-Length: x | not valid HTTP",
        "Content-Length: 1\\r\\nContent-Length: 2 | not valid HTTP"
      })
  void aHeadThatIsNotValid(String header, String reason) throws IOException {
    assertRefused(400, HEAD + header.replace("\\r\\n", "\r\n") + "\r\n\r\n", reason);
  }

  @Test
  void aHeadWithoutAHost() throws IOException {
    assertRefused(400, LINE + "\r\n", "not valid HTTP");
  }

  @Test
  void aHeadThatIsTooMuch() throws IOException {
    assertRefused(431, HEAD + "A: 1\r\n".repeat(100) + "\r\n", "header fields");
  }

  @Test
  void aTargetThatIsTooLong() throws IOException {
    String line = LINE.replace("/a ", "/a?x=" + "y".repeat(9000) + " ");
    assertRefused(414, line + "Host: a\r\n\r\n", "The URL has more");
  }

  @Test
  void whatHasNoPathIsNot() throws IOException {
    try (Socket socket = RawHttp.begin(SERVER.server().baseUri(), "DELETE\r\n\r\n")) {
      assertThat(RawHttp.rest(socket)).startsWith("HTTP/1.1 4");
    }
    assertThat(SERVER.request().get("/admin/requests").<Object>path("requests[0]")).isNull();
  }

  private void assertRefused(int status, String request, String reason) throws IOException {
    clear();
    try (Socket socket = RawHttp.begin(SERVER.server().baseUri(), request)) {
      // The answer's first byte is enough: the entry is there before it.
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      JsonPath entry = only();
      assertThat(entry.getInt("answer.status")).isEqualTo(status);
      assertThat(entry.getString("method")).isEqualTo("DELETE");
      assertThat(entry.getString("target")).startsWith("/v2/conversations/a");
      assertThat(entry.getString("api")).isEqualTo("tavus");
      assertThat(entry.getString("reason")).contains(reason);
      assertThat(entry.getString("answer.body.error")).isNotBlank();
    }
  }

  private static JsonPath only() {
    JsonPath journal = SERVER.request().get("/admin/requests").jsonPath();
    assertThat(journal.getList("requests")).hasSize(1);
    assertThat(journal.prettify()).doesNotContain("SECRET");
    return SERVER.request().get("/admin/requests").jsonPath().setRootPath("requests[0]");
  }
}
