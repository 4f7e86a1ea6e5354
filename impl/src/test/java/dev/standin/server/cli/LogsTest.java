package dev.standin.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.RawHttp;
import io.restassured.RestAssured;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server process writes to standard error. */
@Tag("long")
@Timeout(60)
class LogsTest {

  @Test
  void nothingByDefault() throws Exception {
    assertThat(logOf(Map.of())).isEmpty();
  }

  @Test
  void withTheAccessLogALineForEachRequestWithoutItsSecrets() throws Exception {
    List<String> log = logOf(Map.of("STANDIN_ACCESS_LOG", "true"));

    assertThat(log).hasSize(2);
    assertThat(about("/a?", log))
        .matches(
            "\\S+ INFO +access: DELETE /v1/conversations/a\\?user=\\*&\\* 401 \\d+ ms [1-9]\\d* bytes"
                + " 127\\.0\\.0\\.1");
    assertThat(about("/b", log)).contains("/v1/conversations/b 400 ");
    assertThat(log.toString()).doesNotContain("SECRET");
  }

  @Test
  void asJsonItHasItsFields() throws Exception {
    List<String> log = logOf(Map.of("STANDIN_ACCESS_LOG", "true", "STANDIN_LOG_FORMAT", "json"));

    assertThat(log).hasSize(2);
    JsonNode line = new ObjectMapper().readTree(about("/a?", log));
    assertThat(line.path("method").textValue()).isEqualTo("DELETE");
    assertThat(line.path("path").textValue()).isEqualTo("/v1/conversations/a?user=*&*");
    assertThat(line.path("status").intValue()).isEqualTo(401);
    assertThat(line.path("ms").isIntegralNumber()).isTrue();
    assertThat(line.path("bytes").intValue()).isPositive();
    assertThat(line.path("peer").textValue()).isEqualTo("127.0.0.1");
    assertThat(line.path("level").textValue()).isEqualTo("INFO");
    assertThat(line.path("time").textValue()).endsWith("Z");
    assertThat(log.toString()).doesNotContain("SECRET");
  }

  @Test
  void noLevelMakesADriverTellThePassword() {
    Map<String, String> environment =
        Map.of(
            "STANDIN_LOG_LEVEL", "trace",
            "STANDIN_DB", "jdbc:postgresql://127.0.0.1:1/none?user=u&password=SECRET");

    assertThatThrownBy(() -> ServerProcess.start(environment))
        .hasMessageContaining("Cannot keep conversations in")
        .hasMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void knownSecretsAreMaskedWhereverInTheTarget(String format) throws Exception {
    Map<String, String> environment =
        Map.of(
            "STANDIN_ACCESS_LOG", "true",
            "STANDIN_LOG_LEVEL", "debug",
            "STANDIN_LOG_FORMAT", format,
            "STANDIN_ADMIN_TOKEN", "admin-token-of-this-test");
    ServerProcess server = ServerProcess.start(environment);
    CompletableFuture<List<String>> lines = server.log();
    try {
      server.lines(5);
      URI uri = URI.create(server.baseUri());
      for (String secret : List.of("standin-tavus-key", "admin-token-of-this-test")) {
        RawHttp.send(uri, RawHttp.request("DELETE /v2/conversations/" + secret));
        RawHttp.send(uri, RawHttp.request("DELETE /v2/conversations/q?" + secret + "=1"));
        // Not a URI, a head that is not valid, and a request that Jersey has no path for.
        RawHttp.send(uri, RawHttp.request("DELETE /v2/|^" + secret));
        RawHttp.send(uri, "DELETE /v2/" + secret + " HTTP/1.1\r\n\r\n");
        RawHttp.send(uri, RawHttp.request("GET /" + secret));
      }
    } finally {
      server.askToStop();
    }
    String log = String.join("\n", lines.get());
    assertThat(log)
        .contains("/v2/conversations/***", "/v2/conversations/q?***=*", "/v2/|^***", "/v2/***")
        .contains("Not a URI: /v2/|^***")
        .doesNotContain("standin-tavus-key", "admin-token-of-this-test");
  }

  @Test
  void ofAnAnswerThatWasDroppedThereIsNoStatus() throws Exception {
    ServerProcess server = ServerProcess.start(Map.of("STANDIN_ACCESS_LOG", "true"));
    CompletableFuture<List<String>> lines = server.log();
    try {
      server.lines(5);
      for (String when : List.of("before", "after")) {
        RestAssured.given()
            .contentType("application/json")
            .body("{\"action\":\"drop\",\"when\":\"" + when + "\",\"times\":1}")
            .post(server.baseUri() + "/admin/faults")
            .then()
            .statusCode(201);
        URI uri = URI.create(server.baseUri());
        assertThat(RawHttp.send(uri, RawHttp.request("DELETE /v2/conversations/" + when)))
            .isEmpty();
      }
    } finally {
      server.askToStop();
    }
    List<String> log = lines.get();
    assertThat(about("/before", log)).contains(" DELETE /v2/conversations/before - ", " 0 bytes ");
    assertThat(about("/after", log)).contains(" DELETE /v2/conversations/after - ", " 0 bytes ");
  }

  /** The line about this path: two requests may be done in either order. */
  private static String about(String path, List<String> log) {
    return log.stream().filter(line -> line.contains(path)).findFirst().orElse("");
  }

  /** The log of a server that was sent a wrong credential and something that is not HTTP. */
  private static List<String> logOf(Map<String, String> environment) throws Exception {
    ServerProcess server = ServerProcess.start(environment);
    CompletableFuture<List<String>> lines = server.log();
    try {
      server.lines(5);
      String base = server.baseUri();
      RestAssured.given()
          .header("Authorization", "Bearer SECRET-KEY")
          .contentType("application/json")
          .body("{\"user\":\"SECRET-BODY\"}")
          .urlEncodingEnabled(false)
          .delete(base + "/v1/conversations/a?user=SECRET-VALUE&SECRET-WORD");
      URI uri = URI.create(base);
      try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
        socket
            .getOutputStream()
            .write("DELETE /v1/conversations/b HTTP/1.1\r\nX: SECRET\r\n\r\n".getBytes(UTF_8));
        assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
      }
    } finally {
      server.askToStop();
    }
    return lines.get();
  }
}
