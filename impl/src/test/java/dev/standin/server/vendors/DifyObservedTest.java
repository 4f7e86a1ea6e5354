package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationKey;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifyObservedTest {

  private static final String ALICE = "{\"user\":\"alice\"}";
  private static final String NOT_EXISTS =
      "{\"code\":\"not_found\",\"message\":\"Conversation Not Exists.\",\"status\":404}";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults().withCredential("dify", "k").withProfile("dify", "observed"));

  @RegisterExtension
  static final ServerFixture OF_2025 =
      new ServerFixture(ServerOptions.defaults().withProfile("dify", "observed-2025"));

  @Test
  void deletesOnceAndNamesAMediaTypeWithoutABody() {
    String id = SERVER.conversation("dify", "alice");

    Response first = delete(id, ALICE);

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.header("Content-Type")).isEqualTo("application/json");
    assertThat(first.asString()).isEmpty();
    assertJson(delete(id, ALICE), 404, NOT_EXISTS);
  }

  @Test
  void anEncodedUuidIsTheUuid() {
    String id = SERVER.conversation("dify", "alice");

    assertThat(delete("%%%02x".formatted((int) id.charAt(0)) + id.substring(1), ALICE).statusCode())
        .isEqualTo(204);
  }

  @Test
  void onlyItsUserFindsAConversation() {
    String id = SERVER.conversation("dify", "alice");

    assertJson(delete(id, "{\"user\":\"bob\"}"), 404, NOT_EXISTS);
    assertThat(delete(id, ALICE).statusCode()).isEqualTo(204);
  }

  @Test
  void nothingIsListedBehindWhatIsDeleted() {
    String id = SERVER.conversation("dify", "alice");
    assertThat(list("&last_id=" + id).statusCode()).isEqualTo(200);

    SERVER.store().delete(ConversationKey.owned("dify", id, "alice"));

    Response refused = list("&last_id=" + id);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.<String>path("message")).isEqualTo("Last Conversation Not Exists.");
    assertThat(list("").statusCode()).isEqualTo(200);
  }

  private static Response list(String query) {
    return SERVER
        .request()
        .header("Authorization", "Bearer k")
        .get("/v1/conversations?user=alice" + query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "123e4567e89b12d3a456426614174000"})
  void theRouterKnowsNoIdThatIsNoUuidAndAsksForNoCredential(String id) {
    Response response = SERVER.request().delete("/v1/conversations/" + id);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.header("Content-Type")).startsWith("text/html");
    assertThat(response.header("WWW-Authenticate")).isNull();
    assertThat(response.asString()).startsWith("<!doctype html>").contains("<h1>Not Found</h1>");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, Authorization header must be provided and start with 'Bearer'",
        "k, Authorization header must be provided and start with 'Bearer'",
        "Bearer, Authorization header must be provided and start with 'Bearer'",
        "Basic a2s6, Authorization scheme must be 'Bearer'",
        "Bearer wrong, Access token is invalid",
      })
  void eachWayToHaveNoCredentialHasItsMessage(@Nullable String authorization, String message) {
    String id = SERVER.conversation("dify", "alice");
    RequestSpecification request =
        SERVER.request().header("Content-Type", "application/json").body(ALICE);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }

    Response response = request.delete("/v1/conversations/" + id);

    assertJson(
        response,
        401,
        "{\"code\":\"unauthorized\",\"message\":\"%s\",\"status\":401}".formatted(message));
    assertThat(response.headers().getValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"api\"");
    assertThat(SERVER.store().messages("dify", id)).hasSize(2);
  }

  @Test
  void theCredentialIsLookedAtBeforeTheBody() {
    assertThat(SERVER.request().delete("/v1/conversations/" + UUID.randomUUID()).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none", "text/plain", "application/xml"})
  void whatIsNotSaidToBeJsonIsUnsupported(@Nullable String contentType) {
    RequestSpecification request = SERVER.request().header("Authorization", "Bearer k");
    if (contentType != null) {
      request.header("Content-Type", contentType).body(ALICE);
    }

    Response response = request.delete("/v1/conversations/" + UUID.randomUUID());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.jsonPath().getString("code")).isEqualTo("unsupported_media_type");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "user=alice"})
  void anEmptyOrBrokenBodyIsABadRequest(String body) {
    Response response = delete(UUID.randomUUID().toString(), body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo("bad_request");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null"})
  void aBodyThatIsNoObjectFails(String body) {
    assertJson(
        delete(UUID.randomUUID().toString(), body),
        500,
        "{\"message\":\"Internal Server Error\",\"code\":\"unknown\",\"status\":500}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"user\":\"\"}", "{\"user\":null}"})
  void whoeverNamesNobodyIsTheDefaultUser(String body) {
    String ofAlice = SERVER.conversation("dify", "alice");
    String ofNobody = SERVER.conversation("dify", "DEFAULT-USER");

    assertJson(delete(ofAlice, body), 404, NOT_EXISTS);
    assertThat(delete(ofNobody, body).statusCode()).isEqualTo(204);
  }

  @Test
  void in2025AnybodysConversationIsDeletedAndAnyOther() {
    String bobs = OF_2025.conversation("dify", "bob");

    for (String id : List.of(UUID.randomUUID().toString(), bobs, bobs)) {
      Response response = VendorClient.DIFY.request(OF_2025).delete(VendorClient.DIFY.path(id));
      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
    }
    assertThat(OF_2025.store().messages("dify", bobs)).isEmpty();
  }

  @Test
  void in2025WhatIsRefusedIsRefusedAllTheSame() {
    String path = VendorClient.DIFY.path(OF_2025.conversation("dify", "bob"));

    assertThat(OF_2025.request().delete(path).statusCode()).isEqualTo(401);
    assertThat(VendorClient.DIFY.delete(OF_2025, "not-a-uuid")).isEqualTo(404);
  }

  private static Response delete(String id, String body) {
    return SERVER
        .request()
        .header("Authorization", "Bearer k")
        .header("Content-Type", "application/json")
        .body(body)
        .delete("/v1/conversations/" + id);
  }

  private static void assertJson(Response response, int status, String body) {
    assertThat(response.asString()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/json");
  }
}
