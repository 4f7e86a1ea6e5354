package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureObservedTest {

  private static final ServerOptions OBSERVED = ServerOptions.defaults().withProfile("observed");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture(OBSERVED);

  @RegisterExtension
  static final ServerFixture WITH_KEY = new ServerFixture(OBSERVED.withCredential("azure", "k"));

  @Test
  void aSecondDeleteHasCodeAndParam() {
    String id = SERVER.conversation("azure", null);

    assertJson(
        SERVER.request().delete(path(id)),
        200,
        "{\"object\":\"conversation.deleted\",\"deleted\":true,\"id\":\"%s\"}".formatted(id));
    assertNotFound(SERVER.request().delete(path(id)), id);
  }

  @Test
  void anUnknownIdHasCodeAndParam() {
    assertNotFound(SERVER.request().delete(path("conv_0")), "conv_0");
  }

  @Test
  void anIdWithoutThePrefixIsMalformed() {
    Response response = SERVER.request().delete(path("thread_1"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("error.message"))
        .isEqualTo("Invalid conversation id 'thread_1', Malformed identifier.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, none", "api-key, wrong", "Authorization, Bearer wrong"})
  void aMissingOrWrongKeyHasNeitherTypeNorParam(@Nullable String header, @Nullable String value) {
    String id = WITH_KEY.conversation("azure", null);
    RequestSpecification request = WITH_KEY.request();
    if (header != null && value != null) {
      request.header(header, value);
    }

    Response response = request.delete(path(id));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.jsonPath().getMap("error"))
        .containsOnlyKeys("code", "message")
        .containsEntry("code", "401");
    assertThat(response.jsonPath().getString("error.message"))
        .startsWith("Access denied due to invalid subscription key or wrong API endpoint. ");
    assertThat(WITH_KEY.store().messages("azure", id)).hasSize(2);
  }

  private static void assertNotFound(Response response, String id) {
    assertJson(
        response,
        404,
        "{\"error\":{\"code\":\"invalid_request_error\",\"message\":\"Conversation with id '%s' not found.\",\"param\":\"conversation_id\",\"type\":\"invalid_request_error\"}}"
            .formatted(id));
  }

  private static void assertJson(Response response, int status, String body) {
    assertThat(response.asString()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/json");
  }

  private static String path(String id) {
    return "/openai/v1/conversations/" + id;
  }
}
