package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a b/v2/conversations/a",
        "/v2/conversations/a%%",
        "/v2/conversations/a#b",
        "no-path"
      })
  void whatNoOperationSeesHasNoBodyForHeadEither(String target) throws IOException {
    String answer = send("HEAD " + target);
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Length: ")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "FOO"})
  void anotherMethodIsRefusedWithThoseAllowed(String method) throws IOException {
    String answer = send(method + " /v1/conversations/a");

    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: DELETE, OPTIONS\r\n");
    assertThat(answer).endsWith(method.equals("HEAD") ? "\r\n\r\n" : "\"status\":405}");
  }

  @Test
  void optionsTellsThemWithoutABody() throws IOException {
    String answer = send("OPTIONS /v2/conversations/a");

    assertThat(answer)
        .startsWith("HTTP/1.1 204 ")
        .contains("\r\nAllow: DELETE, GET, HEAD, OPTIONS\r\n")
        .endsWith("\r\n\r\n")
        .doesNotContain("Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nobody", "/v3/conversations/a", "//v2/conversations/a"})
  void belowNoVendorsPathItIsToldWhereTheApisAre(String path) throws IOException {
    assertThat(send("GET " + path))
        .startsWith("HTTP/1.1 404 ")
        .contains(
            "The APIs are below /admin, /api, /health, /metrics, /openai/v1, /v1, /v1/chat, /v2");
  }

  private static String send(String line) throws IOException {
    return RawHttp.send(SERVER.server().baseUri(), RawHttp.request(line));
  }
}
