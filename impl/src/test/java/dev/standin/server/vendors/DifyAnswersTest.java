package dev.standin.server.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifyAnswersTest {

  private static final String ALICE = "{\"user\":\"alice\"}";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(ServerOptions.defaults().withCredential("dify", "k"));

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
  void deletesOnce(String contentType) {
    String id = SERVER.conversation("dify", "alice");

    Response first = delete(id, contentType, ALICE);
    Response second = delete(id, contentType, ALICE);

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.asString()).isEmpty();
    assertThat(first.header("Content-Type")).isNull();
    assertNotFound(second);
    assertThat(SERVER.store().messages("dify", id)).isEmpty();
  }

  @Test
  void onlyItsUserFindsAConversation() {
    String id = SERVER.conversation("dify", "alice");

    assertNotFound(delete(id, "application/json", "{\"user\":\"bob\"}"));
    assertThat(delete(id, "application/json", ALICE).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[]",
        "\"alice\"",
        "{",
        "{\"user\":\"alice\"} {}",
        "{\"user\":\"bob\",\"user\":\"alice\"}",
        "{\"user\":null}",
        "{\"user\":1}",
        "{\"user\":true}",
        "{\"user\":[\"alice\"]}",
        "\uFEFFx",
        "user=alice"
      })
  void aBodyThatIsNotTheDocumentedOneIsRefusedAndNothingIsDeleted(String body) {
    String id = SERVER.conversation("dify", "alice");

    Response response = delete(id, "application/json", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo("invalid_param");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(400);
    assertThat(response.jsonPath().getString("message")).doesNotContain("dev.standin", "Jackson");
    assertThat(SERVER.store().messages("dify", id)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/octet-stream", "application/xml"})
  void aBodyOfAnotherMediaTypeIsUnsupported(String contentType) {
    String id = SERVER.conversation("dify", "alice");

    Response response = delete(id, contentType, ALICE);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.jsonPath().getString("code")).isEqualTo("unsupported_media_type");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, Authorization header must be provided and start with 'Bearer'",
        "Basic a2s6, Authorization header must be provided and start with 'Bearer'",
        "k, Authorization header must be provided and start with 'Bearer'",
        "Bearer wrong, Access token is invalid",
        "Bearer kk, Access token is invalid"
      })
  void aCredentialThatIsNotKnownIsUnauthorizedAndNothingIsDeleted(
      @Nullable String authorization, String message) {
    String id = SERVER.conversation("dify", "alice");
    var request = SERVER.request().header("Content-Type", "application/json").body(ALICE);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }

    Response response = request.delete("/v1/conversations/" + id);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(response.asString())
        .isEqualTo(
            "{\"code\":\"unauthorized\",\"message\":\"%s\",\"status\":401}".formatted(message));
    assertThat(SERVER.store().messages("dify", id)).hasSize(2);
  }

  private static Response delete(String id, String contentType, String body) {
    return SERVER
        .request()
        .header("Authorization", "Bearer k")
        .header("Content-Type", contentType)
        .body(body.getBytes(UTF_8))
        .delete("/v1/conversations/" + id);
  }

  private static void assertNotFound(Response response) {
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.asString())
        .isEqualTo(
            "{\"code\":\"not_found\",\"message\":\"Conversation Not Exists.\",\"status\":404}");
  }
}
