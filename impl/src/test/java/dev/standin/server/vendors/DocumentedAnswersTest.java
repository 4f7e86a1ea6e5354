package dev.standin.server.vendors;

import static dev.standin.server.VendorClient.AZURE;
import static dev.standin.server.VendorClient.BOTPRESS;
import static dev.standin.server.VendorClient.DIFY;
import static dev.standin.server.VendorClient.OPENHANDS;
import static dev.standin.server.VendorClient.TAVUS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each vendor answers as its page documents it, to the letter where pages are silent too. */
class DocumentedAnswersTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @RegisterExtension
  static final ServerFixture WITH_KEY =
      new ServerFixture(ServerOptions.defaults().withCredential("azure", "k"));

  @ParameterizedTest
  @EnumSource
  void deletesOnce(VendorClient vendor) {
    String id = vendor.conversation(SERVER);

    Response first = vendor.request(SERVER).delete(vendor.path(id));
    Response second = vendor.request(SERVER).delete(vendor.path(id));

    assertAnswer(
        first,
        vendor.done,
        switch (vendor) {
          case OPENHANDS -> "{\"success\":true}";
          case AZURE ->
              "{\"object\":\"conversation.deleted\",\"deleted\":true,\"id\":\"%s\"}".formatted(id);
          case BOTPRESS -> "{}";
          case DIFY, TAVUS -> "";
        });
    assertAnswer(
        second,
        vendor.unknown,
        switch (vendor) {
          case OPENHANDS -> "";
          case DIFY ->
              "{\"code\":\"not_found\",\"message\":\"Conversation Not Exists.\",\"status\":404}";
          case AZURE ->
              "{\"error\":{\"code\":null,\"message\":\"Conversation with id '%s' not found.\",\"type\":\"invalid_request_error\"}}"
                  .formatted(id);
          case BOTPRESS -> "{}";
          case TAVUS -> "{\"error\":\"Invalid conversation_id\"}";
        });
    assertThat(SERVER.store().messages(vendor.key(), id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DIFY", "AZURE", "BOTPRESS"})
  void onlyItsOwnerFindsAConversation(VendorClient vendor) {
    String id = SERVER.conversation(vendor.key(), "bob");

    assertThat(vendor.delete(SERVER, id)).isEqualTo(404);
    assertThat(SERVER.store().messages(vendor.key(), id)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DIFY | Authorization: | Authorization header must be provided and start with 'Bearer'",
        "DIFY | Authorization: Basic a2s6 | must be provided and start with 'Bearer'",
        "DIFY | Authorization: standin-dify-key | must be provided and start with 'Bearer'",
        "DIFY | Authorization: Bearer wrong | \"Access token is invalid\",\"status\":401}",
        "BOTPRESS | Authorization: | {}",
        "BOTPRESS | Authorization: Bearer x | {}",
        "TAVUS | x-api-key: | {\"message\":\"Invalid access token\"}",
        "TAVUS | x-api-key: STANDIN-tavus-key | {\"message\":\"Invalid access token\"}",
        "TAVUS | Authorization: Bearer standin-tavus-key | {\"message\":\"Invalid access token\"}"
      })
  void aCredentialIsAskedForFirst(VendorClient vendor, String header, String body) {
    String id = vendor.conversation(SERVER);
    RequestSpecification request = SERVER.request();
    String[] field = header.split(":", 2);
    if (!field[1].isBlank()) {
      request.header(field[0], field[1].strip());
    }

    Response refused = request.delete(vendor.path(id));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.asString()).contains(body);
    assertThat(SERVER.store().messages(vendor.key(), id)).hasSize(2);
    if (vendor != TAVUS) {
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void openhandsTakesAUuidInEitherLetterCase() {
    String id = OPENHANDS.conversation(SERVER);

    assertThat(OPENHANDS.delete(SERVER, id.toUpperCase(Locale.ROOT))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1-1-1-1-1", "no-uuid", "%20", "%7B123e4567-e89b-12d3-a456-426614174000%7D"})
  void openhandsSaysThatAnIdIsMalformed(String id) {
    Response response = OPENHANDS.request(SERVER).delete(OPENHANDS.path(id));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getList("detail[0].loc"))
        .asString()
        .isEqualTo("[path, conversation_id]");
    assertThat(response.jsonPath().getString("detail[0].msg")).contains("valid UUID");
    assertThat(response.jsonPath().getString("detail[0].type")).isEqualTo("uuid_parsing");
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
  void difyRefusesABodyThatIsNotTheDocumentedOne(String body) {
    String id = DIFY.conversation(SERVER);

    Response response = DIFY.request(SERVER).body(body.getBytes(UTF_8)).delete(DIFY.path(id));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo("invalid_param");
    assertThat(response.jsonPath().getString("message")).doesNotContain("dev.standin", "Jackson");
    assertThat(SERVER.store().messages("dify", id)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-8, 204",
    "text/plain, 415",
    "application/octet-stream, 415",
    "application/xml, 415"
  })
  void difyTakesJsonOnly(String contentType, int status) {
    Response response =
        SERVER
            .request()
            .header("Authorization", "Bearer standin-dify-key")
            .header("Content-Type", contentType)
            .body(DIFY.body().getBytes(UTF_8))
            .delete(DIFY.path(DIFY.conversation(SERVER)));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.asString().contains("unsupported_media_type")).isEqualTo(status == 415);
  }

  @ParameterizedTest
  @CsvSource({"gzip, 415", "identity, 204"})
  void difyTakesNoCompressedBody(String coding, int status) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out = coding.equals("gzip") ? new GZIPOutputStream(body) : body) {
      out.write(DIFY.body().getBytes(UTF_8));
    }
    Response response =
        DIFY.request(SERVER)
            .header("Content-Encoding", coding)
            .body(body.toByteArray())
            .delete(DIFY.path(DIFY.conversation(SERVER)));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.asString().contains("Content-Encoding is not supported"))
        .isEqualTo(status == 415);
    assertThat(response.header("Accept-Encoding")).isEqualTo(status == 415 ? "identity" : null);
  }

  @Test
  void azureFindsAConversationWithoutAKeyOnlyWithoutOne() {
    String id = SERVER.conversation("azure", null);

    assertThat(AZURE.delete(SERVER, id)).isEqualTo(404);
    assertThat(SERVER.request().delete(AZURE.path(id) + "?api-version=v1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void azureTakesAnEncodedSlashForAPartOfTheId() {
    Response response = SERVER.request().delete(AZURE.path("conv%20a%2Fb%3Bc"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.jsonPath().getString("error.message")).contains("'conv a/b;c'");
  }

  @ParameterizedTest
  @CsvSource({"api-key, k", "Authorization, Bearer k"})
  void azureAsksForAConfiguredKeyInEitherOfTheWaysThatClientsSendIt(String name, String value) {
    String path = AZURE.path(WITH_KEY.conversation("azure", null));

    Response without = WITH_KEY.request().delete(path);

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.jsonPath().getString("error.type")).isEqualTo("invalid_request_error");
    assertThat(WITH_KEY.request().header(name, value + "x").delete(path).statusCode())
        .isEqualTo(401);
    assertThat(WITH_KEY.request().header(name, value).delete(path).statusCode()).isEqualTo(200);
  }

  @Test
  void botpressWantsItsBotOnceAndTakesAnEmptyObject() {
    String path = BOTPRESS.path(BOTPRESS.conversation(SERVER));
    // The scheme's name is compared without regard to case.
    String bearer = "bearer standin-botpress-key";

    Response none = SERVER.request().header("Authorization", bearer).delete(path);
    Response two = BOTPRESS.request(SERVER).header("x-bot-id", "other").delete(path);
    Response one =
        SERVER
            .request()
            .header("Authorization", bearer)
            .header("X-Bot-Id", "alice")
            .header("Content-Type", "application/json")
            .body("{}")
            .delete(path);

    assertAnswer(none, 400, "{}");
    assertAnswer(two, 400, "{}");
    assertAnswer(one, 200, "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?hard=false"})
  void tavusHidesAConversationAndKeepsItUntilItIsDeletedForGood(String query) {
    String id = TAVUS.conversation(SERVER);

    assertThat(TAVUS.request(SERVER).delete(TAVUS.path + id + query).statusCode()).isEqualTo(204);
    assertThat(TAVUS.request(SERVER).delete(TAVUS.path + id + query).statusCode()).isEqualTo(400);
    assertThat(SERVER.store().messages("tavus", id)).hasSize(2);

    assertThat(TAVUS.delete(SERVER, id)).isEqualTo(204);
    assertThat(TAVUS.delete(SERVER, id)).isEqualTo(400);
    assertThat(SERVER.store().messages("tavus", id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE", "", "true&hard=true", "true&hard=false"})
  void tavusTakesTrueOrFalseAndNothingElse(String hard) {
    String id = TAVUS.conversation(SERVER);

    Response refused = TAVUS.request(SERVER).delete(TAVUS.path + id + "?hard=" + hard);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getMap("")).containsOnlyKeys("error");
    assertThat(SERVER.store().messages("tavus", id)).hasSize(2);
  }

  private static void assertAnswer(Response response, int status, String body) {
    assertThat(response.asString()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    String type = response.header("Content-Type");
    assertThat(type == null ? "" : type).isEqualTo(body.isEmpty() ? "" : "application/json");
  }
}
