package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {

  private static final String TOKEN = "token-of-admin";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withControl(ControlOptions.open().withToken(" " + TOKEN + "\n")));

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
}
