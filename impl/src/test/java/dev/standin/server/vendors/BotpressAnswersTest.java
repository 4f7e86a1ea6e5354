package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BotpressAnswersTest {

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(ServerOptions.defaults().withCredential("botpress", "t"));

  @Test
  void deletesOnceWithTheMessages() {
    String id = SERVER.conversation("botpress", "bot");

    // The vendor's client sends an empty object.
    Response first =
        authorized()
            .header("x-bot-id", "bot")
            .header("Content-Type", "application/json")
            .body("{}")
            .delete(path(id));
    Response second = authorized().header("x-bot-id", "bot").delete(path(id));

    assertEmptyObject(first, 200);
    assertEmptyObject(second, 404);
    assertThat(SERVER.store().messages("botpress", id)).isEmpty();
  }

  @Test
  void onlyTheBotThatOwnsItFindsIt() {
    String id = SERVER.conversation("botpress", "bot");

    assertEmptyObject(authorized().header("x-bot-id", "other").delete(path(id)), 404);
    assertEmptyObject(authorized().header("X-Bot-Id", "bot").delete(path(id)), 200);
  }

  @Test
  void aMissingOrDoubledBotIdIsABadRequest() {
    String id = SERVER.conversation("botpress", "bot");

    assertEmptyObject(authorized().delete(path(id)), 400);
    assertEmptyObject(authorized().header("x-bot-id", "bot", "other").delete(path(id)), 400);
  }

  @Test
  void aCredentialIsAskedForFirst() {
    String id = SERVER.conversation("botpress", "bot");

    Response none = SERVER.request().delete(path(id));
    Response wrong = SERVER.request().header("Authorization", "Bearer x").delete(path(id));

    assertEmptyObject(none, 401);
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertEmptyObject(wrong, 401);
  }

  private static RequestSpecification authorized() {
    // The scheme's name is compared without regard to case.
    return SERVER.request().header("Authorization", "bearer t");
  }

  private static String path(String id) {
    return "/v1/chat/conversations/" + id;
  }

  private static void assertEmptyObject(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/json");
    assertThat(response.asString()).isEqualTo("{}");
  }
}
