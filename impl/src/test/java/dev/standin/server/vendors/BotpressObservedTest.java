package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BotpressObservedTest {

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults().withCredential("botpress", "k").withProfile("observed"));

  @Test
  void deletesOnce() {
    String id = SERVER.conversation("botpress", "bot");

    Response first = request().delete(path(id));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString()).isEqualTo("{}");
    assertError(request().delete(path(id)), 404, "ResourceNotFound");
  }

  @Test
  void everyErrorHasItsType() {
    String id = SERVER.conversation("botpress", "bot");

    assertError(request().delete(path("unknown")), 404, "ResourceNotFound");
    assertError(SERVER.request().delete(path(id)), 401, "Unauthorized");
    assertError(
        SERVER.request().header("Authorization", "Bearer k").delete(path(id)),
        400,
        "InvalidPayload");
    assertError(request().put(path(id)), 405, "MethodNotFound");
    assertThat(SERVER.store().messages("botpress", id)).hasSize(2);
  }

  @Test
  void eachErrorHasAnIdOfItsOwn() {
    assertThat(request().delete(path("unknown")).jsonPath().getString("id"))
        .isNotEqualTo(request().delete(path("unknown")).jsonPath().getString("id"));
  }

  @Test
  void aStatusWithoutATypeIsAsDocumented() {
    Response response = request().header("Accept", "text/plain").delete(path("unknown"));

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.asString()).isEqualTo("{}");
  }

  private static RequestSpecification request() {
    return SERVER.request().header("Authorization", "Bearer k").header("x-bot-id", "bot");
  }

  private static void assertError(Response response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/json");
    assertThat(response.jsonPath().getMap(""))
        .containsOnlyKeys("id", "code", "type", "message")
        .containsEntry("code", status)
        .containsEntry("type", type);
    assertThat(response.jsonPath().getString("id")).startsWith("err_");
    assertThat(response.jsonPath().getString("message")).isNotEmpty();
  }

  private static String path(String id) {
    return "/v1/chat/conversations/" + id;
  }
}
