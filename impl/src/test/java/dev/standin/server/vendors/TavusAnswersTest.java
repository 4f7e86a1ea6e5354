package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TavusAnswersTest {

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(ServerOptions.defaults().withCredential("tavus", "k"));

  @ParameterizedTest
  @ValueSource(strings = {"", "?hard=false"})
  void softDeletionHidesTheConversationAndKeepsIt(String query) {
    String id = SERVER.conversation("tavus", null);

    assertNoContent(authorized().delete(path(id) + query));
    assertBadRequest(authorized().delete(path(id) + query));
    assertThat(SERVER.store().messages("tavus", id)).hasSize(2);

    assertNoContent(authorized().delete(path(id) + "?hard=true"));
    assertBadRequest(authorized().delete(path(id) + "?hard=true"));
    assertThat(SERVER.store().messages("tavus", id)).isEmpty();
  }

  @Test
  void hardDeletionIsAtOnceAndForGood() {
    String id = SERVER.conversation("tavus", null);

    assertNoContent(authorized().delete(path(id) + "?hard=true"));
    assertThat(SERVER.store().messages("tavus", id)).isEmpty();
    assertBadRequest(authorized().delete(path(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE", "", "true&hard=true", "true&hard=false"})
  void hardIsTrueOrFalseAndNothingElse(String hard) {
    String id = SERVER.conversation("tavus", null);

    assertBadRequest(authorized().delete(path(id) + "?hard=" + hard));
    assertThat(SERVER.store().messages("tavus", id)).hasSize(2);
    assertNoContent(authorized().delete(path(id)));
  }

  @Test
  void aCredentialIsAskedForBeforeAnythingElse() {
    String id = SERVER.conversation("tavus", null);

    assertUnauthorized(SERVER.request().delete(path(id)));
    assertUnauthorized(SERVER.request().header("x-api-key", "").delete(path(id)));
    assertUnauthorized(SERVER.request().header("x-api-key", "K").delete(path(id) + "?hard=yes"));
    assertUnauthorized(
        SERVER.request().header("Authorization", "Bearer k").delete(path("unknown")));
    assertNoContent(SERVER.request().header("X-API-KEY", "k").delete(path(id)));
  }

  private static RequestSpecification authorized() {
    return SERVER.request().header("x-api-key", "k");
  }

  private static String path(String id) {
    return "/v2/conversations/" + id;
  }

  private static void assertNoContent(Response response) {
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.asString()).isEmpty();
  }

  private static void assertBadRequest(Response response) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getMap("")).containsOnlyKeys("error");
  }

  private static void assertUnauthorized(Response response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.asString()).isEqualTo("{\"message\":\"Invalid access token\"}");
  }
}
