package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser lets a page use the vendors' APIs if the server was told so (Fetch, section 3.3). */
class CorsTest {

  private static final String PAGE = "http://localhost:3000";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withListen(ListenOptions.loopback().withCorsOrigins(PAGE, "https://app.example")));

  @RegisterExtension static final ServerFixture CLOSED = new ServerFixture();

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "https://app.example"})
  void aPreflightIsAnsweredWithWhatItAsksFor(String origin) {
    Response answer = preflight(SERVER, origin, "/v2/conversations/c1");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("x-api-key");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
  }

  @Test
  void whatIsDeletedAndWhatIsRefusedMayBothBeRead() {
    String id = SERVER.conversation("azure", null);

    assertThat(delete("/openai/v1/conversations/" + id).statusCode()).isEqualTo(200);
    for (String path : new String[] {"/openai/v1/conversations/" + id, "/v2/conversations/c1"}) {
      Response refused = delete(path);
      assertThat(refused.statusCode()).isBetween(401, 404);
      assertThat(refused.header(ALLOW_ORIGIN)).isEqualTo(PAGE);
      assertThat(refused.header("Access-Control-Expose-Headers")).isEqualTo("*");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3001, /v2/conversations/c1",
    "https://localhost:3000, /v2/conversations/c1",
    "null, /v2/conversations/c1",
    "http://localhost:3000, /admin/conversations",
    "http://localhost:3000, /nothing"
  })
  void nobodyElseIsAnswered(String origin, String path) {
    assertThat(preflight(SERVER, origin, path).headers().hasHeaderWithName(ALLOW_ORIGIN)).isFalse();
  }

  @Test
  void withoutAnOriginNothingIsAllowed() {
    assertThat(preflight(CLOSED, PAGE, "/v2/conversations/c1").headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:3000", "http://localhost:3000/", "http://", ""})
  void whatIsNoOriginIsRefused(String text) {
    assertThatThrownBy(() -> ListenOptions.loopback().withCorsOrigins(text))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("--cors takes the origin of a page, such as http://localhost:3000");
  }

  private static Response delete(String path) {
    return SERVER.request().header("Origin", PAGE).delete(path);
  }

  private static Response preflight(ServerFixture server, String origin, String path) {
    RequestSpecification request =
        server
            .request()
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "DELETE")
            .header("Access-Control-Request-Headers", "x-api-key");
    return request.options(path);
  }
}
