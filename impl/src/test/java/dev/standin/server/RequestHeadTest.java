package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.store.ConversationState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a request's head is HTTP and what is not, where Grizzly would have it otherwise. */
class RequestHeadTest {

  private static final String PATH = "/api/conversations/";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  /** As containers have it, and names that are none but the one of a container. */
  @ParameterizedTest
  @ValueSource(strings = {"my_service:8080", "my_service", "[::1]:8080", "localhost", "_"})
  void aHostMayBeAnyName(String host) throws IOException {
    assertServed("DELETE %s HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a@b", "a:b", "a/b", "[a"})
  void aHostThatIsNoneIsRefused(String host) throws IOException {
    assertRefused("DELETE %s HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  /** RFC 9112, section 2.2. */
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r\n\r\n"})
  void emptyLinesBeforeARequestArePassedOver(String before) throws IOException {
    assertServed(before + "DELETE %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  }

  @Test
  void emptyLinesMayStandBetweenRequestsAndComeBitByBit() throws IOException {
    String first = SERVER.conversation("openhands", null);
    String second = SERVER.conversation("openhands", null);
    String both =
        "DELETE %s%s HTTP/1.1\r\nHost: a\r\n\r\n\r\nDELETE %s%s HTTP/1.1\r\nHost: a\r\n"
            .formatted(PATH, first, PATH, second);

    String answers =
        RawHttp.sendBitByBit(SERVER.server().baseUri(), "", both + "Connection: close\r\n\r\n");

    assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(3);
    assertThat(state(second)).isNotEqualTo(ConversationState.ACTIVE);
  }

  /** RFC 9112, section 5.1, and RFC 9110, section 5.5. */
  @ParameterizedTest
  @ValueSource(
      strings = {"X", "X y", "X : y", ": y", "X\0: y", "X: a\0b", "X: a\rb", "X(: y", "\u00fc: y"})
  void aFieldThatIsNoneIsRefusedAtOnce(String field) throws IOException {
    assertRefused("DELETE %s HTTP/1.1\r\nHost: a\r\n" + field + "\r\nY: z\r\n\r\n");
    assertRefused("DELETE %s HTTP/1.1\r\n" + field + "\r\nHost: a\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "", " ", "GET\t/ HTTP/1.1", "\u00fc / HTTP/1.1"})
  void aRequestLineThatIsNoneIsAnswered(String line) throws IOException {
    assertThat(send("x" + line + "\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 400 ");
  }

  /** RFC 9112, section 7.1.1. */
  @ParameterizedTest
  @ValueSource(strings = {";x=y", " ; x=\"y\"", ";x;y;z=1", ""})
  void chunkExtensionsArePassedOver(String extension) throws IOException {
    String id = SERVER.conversation("dify", "alice");
    String request =
        RawHttp.request(
            "DELETE /v1/conversations/" + id,
            "Authorization: Bearer standin-dify-key",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked");

    String body = "a%1$s\r\n{\"user\":\"a\r\n6%1$s\r\nlice\"}\r\n0%1$s\r\n\r\n";

    assertThat(RawHttp.sendBitByBit(SERVER.server().baseUri(), request, body.formatted(extension)))
        .startsWith("HTTP/1.1 204 ");
  }

  /** RFC 9110, section 7.6.1. */
  @Test
  void closeMayBeOneOfSeveralOptions() throws IOException {
    assertServed("DELETE %s HTTP/1.1\r\nHost: a\r\nConnection: TE, Close\r\n\r\n");
  }

  /** A client that is refused often need not connect anew each time. */
  @ParameterizedTest
  @ValueSource(strings = {"/v2/conversations/a", "/v2/conversations/ca?hard=x"})
  void aRefusalKeepsTheConnection(String target) throws IOException {
    String request =
        "DELETE " + target + " HTTP/1.1\r\nHost: a\r\nx-api-key: standin-tavus-key\r\n";

    String answers = send(request + "\r\n" + request + "Connection: close\r\n\r\n");

    assertThat(answers.split("HTTP/1.1 400 ", -1)).hasSize(3);
    assertThat(answers).containsOnlyOnce("\r\nConnection: close\r\n");
  }

  /** A target is neither another URL, nor one that says who asks, nor a part of a page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:%s",
        "http://user:password@localhost%s",
        "http://localhost:x%s",
        "x%s",
        "%s#",
        "%s#x",
        "%s?#",
        "%s?a=b#c"
      })
  void aTargetThatIsNoneIsRefused(String target) throws IOException {
    assertRefused("DELETE " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "{\"");
  }

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

  private static void assertServed(String request) throws IOException {
    String id = SERVER.conversation("openhands", null);

    assertThat(send(request.formatted(PATH + id)))
        .startsWith("HTTP/1.1 200 ")
        .contains("\r\nConnection: close\r\n");
    assertThat(state(id)).isNotEqualTo(ConversationState.ACTIVE);
  }

  private static void assertRefused(String request) throws IOException {
    assertRefused(request, "{\"detail\":");
  }

  /** Of a target that is no vendor's the shape of the answer is not OpenHands's. */
  private static void assertRefused(String request, String body) throws IOException {
    String id = SERVER.conversation("openhands", null);

    assertThat(send(request.formatted(PATH + id)))
        .startsWith("HTTP/1.1 400 ")
        .contains("\r\n\r\n" + body);
    assertThat(state(id)).isEqualTo(ConversationState.ACTIVE);
  }

  private static String send(String bytes) throws IOException {
    return RawHttp.send(SERVER.server().baseUri(), bytes);
  }

  private static ConversationState state(String id) {
    return SERVER.store().find("openhands", id).orElseThrow().state();
  }
}
