package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AzureAnswersTest {

  private static final String ISOLATION_KEY = "x-ms-user-isolation-key";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @RegisterExtension
  static final ServerFixture WITH_KEY =
      new ServerFixture(ServerOptions.defaults().withCredential("azure", "k"));

  @Test
  void deletesOnce() {
    String id = SERVER.conversation("azure", null);

    Response first = SERVER.request().delete(path(id));
    Response second = SERVER.request().delete(path(id));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString())
        .isEqualTo(
            "{\"object\":\"conversation.deleted\",\"deleted\":true,\"id\":\"%s\"}".formatted(id));
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(second.asString())
        .isEqualTo(
            "{\"error\":{\"code\":null,\"message\":\"Conversation with id '%s' not found.\",\"type\":\"invalid_request_error\"}}"
                .formatted(id));
  }

  @Test
  void aConversationWithAnIsolationKeyIsFoundOnlyWithThatKey() {
    String id = SERVER.conversation("azure", "key-a");

    assertThat(SERVER.request().delete(path(id)).statusCode()).isEqualTo(404);
    assertThat(SERVER.request().header(ISOLATION_KEY, "key-b").delete(path(id)).statusCode())
        .isEqualTo(404);
    assertThat(
            SERVER
                .request()
                .header("X-MS-User-Isolation-Key", "key-a")
                .delete(path(id))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void anEncodedSlashIsPartOfTheId() {
    Response response = SERVER.request().delete(path("conv%20a%2Fb%3Bc"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.jsonPath().getString("error.message")).contains("'conv a/b;c'");
  }

  @Test
  void unknownQueryParametersAreLeftAlone() {
    String id = SERVER.conversation("azure", null);

    assertThat(SERVER.request().delete(path(id) + "?api-version=v1").statusCode()).isEqualTo(200);
  }

  @Test
  void aConfiguredKeyIsAskedForInEitherOfTheWaysThatClientsSendIt() {
    for (Map.Entry<String, String> header :
        Map.of("api-key", "k", "Authorization", "Bearer k").entrySet()) {
      String id = WITH_KEY.conversation("azure", null);

      Response without = WITH_KEY.request().delete(path(id));
      Response wrong =
          WITH_KEY.request().header(header.getKey(), header.getValue() + "x").delete(path(id));
      Response right =
          WITH_KEY.request().header(header.getKey(), header.getValue()).delete(path(id));

      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.jsonPath().getString("error.type")).isEqualTo("invalid_request_error");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(right.statusCode()).isEqualTo(200);
    }
  }

  private static String path(String id) {
    return "/openai/v1/conversations/" + id;
  }
}
