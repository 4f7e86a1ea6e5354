package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.store.ConversationState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that fuzzing found to be answered wrongly. */
class OddRequestsTest {

  private static final String PATH = "/api/conversations/";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  /** RFC 9112, section 9.6: nobody would be told what became of it. */
  @Test
  void nothingIsDoneAfterTheAnswerThatSaysItIsTheLast() throws IOException {
    String id = SERVER.conversation("openhands", null);
    String first =
        "DELETE /v2/conversations/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    String answer = send(first + "x-api-key: a\r\n\r\n" + RawHttp.request("DELETE " + PATH + id));

    assertThat(answer).containsOnlyOnce("HTTP/1.1 ").contains("\r\nConnection: close\r\n");
    assertThat(state(id)).isEqualTo(ConversationState.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:", "http://user:password@localhost", "http://localhost:x", "x"})
  void aTargetThatIsNoneIsRefused(String before) throws IOException {
    String id = SERVER.conversation("openhands", null);

    String answer = send(RawHttp.request("DELETE " + before + PATH + id));

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Content-Type: application/json");
    assertThat(state(id)).isEqualTo(ConversationState.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#x", "?#", "?a=b#c"})
  void aTargetWithAFragmentIsRefused(String end) throws IOException {
    String id = SERVER.conversation("openhands", null);

    String answer = send(RawHttp.request("DELETE " + PATH + id + end));

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(state(id)).isEqualTo(ConversationState.ACTIVE);
  }

  @Test
  void whatIsForNoOriginServerIsAnswered() throws IOException {
    assertThat(send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).matches("(?s)HTTP/1.1 (400|505) .*");
    assertThat(send(RawHttp.request("CONNECT localhost:80"))).startsWith("HTTP/1.1 400 ");
    assertThat(send(RawHttp.request("CONNECT " + PATH + "a")))
        .startsWith("HTTP/1.1 400 ")
        .contains("\r\nContent-Length: ", "\r\n\r\n{\"detail\":");
    assertThat(send(RawHttp.request("PRI " + PATH))).startsWith("HTTP/1.1 400 ");
  }

  /** RFC 9110, sections 6.6.1 and 15: whoever makes the answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE /api/conversations/a, HTTP/1.1 422 Unprocessable Content",
        "DELETE /v2/conversations/a, HTTP/1.1 401 Unauthorized",
        "GET /nowhere, HTTP/1.1 404 Not Found",
        "DELETE /a b, HTTP/1.1 400 Bad Request",
        "GET /health/live, HTTP/1.1 200 OK"
      })
  void eachAnswerHasAPhraseAndADate(String row) throws IOException {
    String[] requestAndStatus = row.split(", ", 2);

    assertThat(send(RawHttp.request(requestAndStatus[0])))
        .startsWith(requestAndStatus[1] + "\r\n")
        .containsPattern("\r\nDate: \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " HTTP/0.9"})
  void aRequestOfHttp09IsRefusedWithAHead(String version) throws IOException {
    String answer = send("GET /health/live" + version + "\r\nHost: localhost\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*");
    assertThat(answer).contains("Content-Type: application/json");
  }

  private static String send(String bytes) throws IOException {
    return RawHttp.send(SERVER.server().baseUri(), bytes);
  }

  private static ConversationState state(String id) {
    return SERVER.store().find("openhands", id).orElseThrow().state();
  }
}
