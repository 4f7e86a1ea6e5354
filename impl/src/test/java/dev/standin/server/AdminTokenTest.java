package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {

  private static final String TOKEN = "token-of-admin";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withControl(ControlOptions.open().withToken(" " + TOKEN + "\n")));

  @ParameterizedTest
  @CsvSource({
    "POST, /admin/conversations, 201",
    "GET, /admin/conversations, 200",
    "HEAD, /admin/conversations, 200",
    "DELETE, /admin/conversations, 204",
    "GET, /admin/conversations/azure/none, 404",
    "GET, /admin/requests, 200",
    "DELETE, /admin/requests, 204",
    "POST, /admin/faults, 400",
    "GET, /admin/faults, 200",
    "DELETE, /admin/faults, 204",
    "DELETE, /admin/faults/9, 404"
  })
  void everyOperationAsksForIt(String method, String path, int status) {
    for (String wrong : new String[] {"", "Bearer other", "Bearer", "Basic " + TOKEN, TOKEN}) {
      RequestSpecification request = request(method);
      Response refused =
          (wrong.isEmpty() ? request : request.header("Authorization", wrong))
              .request(method, path);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"standin\"");
      if (!method.equals("HEAD")) {
        refused.then().body("status", equalTo(401)).body("title", equalTo("Unauthorized"));
      }
    }
    assertThat(
            request(method)
                .header("Authorization", "Bearer " + TOKEN)
                .request(method, path)
                .statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
  void healthAndMetricsDoNot(String path) {
    assertThat(SERVER.request().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void opensNoVendorsApi() {
    Response answer =
        SERVER.request().header("x-api-key", TOKEN).delete("/v2/conversations/a?hard=true");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void isInNoText() {
    ServerOptions options =
        ServerOptions.defaults().withControl(ControlOptions.open().withToken(TOKEN));

    assertThat(options.toString()).contains("token=given").doesNotContain(TOKEN);
    assertThat(SERVER.server().credentials().toString()).doesNotContain(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "        ", "with a space", "with-\u00e4-umlaut"})
  void hasToBeOneThatCanBeSent(String token) {
    assertThatThrownBy(() -> ControlOptions.open().withToken(token))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("--admin-token takes a secret of at least 8")
        .message()
        .doesNotContain("umlaut");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "0", "192.0.2.1", "2001:db8::1"})
  void withoutOneNobodyElseCanReachTheServer(String host, @TempDir Path directory)
      throws IOException {
    ServerOptions options =
        ServerOptions.defaults()
            .withStorage(new StorageOptions.Directory(directory))
            .withListen(ListenOptions.loopback().at(host, 0));

    assertThatThrownBy(() -> StandinServer.start(options))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("--admin-token");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
  void theLoopbackAddressNeedsNone(String host) {
    ListenOptions listen = ListenOptions.loopback().at(host, 0);

    Loopback.require(ServerOptions.defaults().withListen(listen));
  }

  private static RequestSpecification request(String method) {
    RequestSpecification request = SERVER.request();
    return method.equals("POST")
        ? request.contentType("application/json").body("{\"conversations\":[{\"api\":\"azure\"}]}")
        : request;
  }
}
