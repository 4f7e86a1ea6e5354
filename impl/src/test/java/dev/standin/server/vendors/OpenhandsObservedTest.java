package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.journal.JournalQuery;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenhandsObservedTest {

  private static final ServerOptions OBSERVED = ServerOptions.defaults().withProfile("observed");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture(OBSERVED);

  @RegisterExtension
  static final ServerFixture WITH_KEY =
      new ServerFixture(OBSERVED.withCredential("openhands", "k"));

  @Test
  void aSecondDeleteIsABadRequest() {
    String id = SERVER.conversation("openhands", null);

    Response first = SERVER.request().delete(path(id));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).isEqualTo("application/json");
    assertThat(first.asString()).isEqualTo("{\"success\":true}");
    assertJson(SERVER.request().delete(path(id)), 400, "{\"detail\":\"Bad Request\"}");
  }

  @Test
  void anUnknownIdIsABadRequest() {
    assertJson(
        SERVER.request().delete(path(UUID.randomUUID().toString())),
        400,
        "{\"detail\":\"Bad Request\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not-a-uuid | not-a-uuid | invalid character: expected an optional prefix of `urn:uuid:`"
            + " followed by [0-9a-fA-F-], found `n` at 1",
        "%7Bx%7D | {x} | invalid character: expected an optional prefix of `urn:uuid:` followed by"
            + " [0-9a-fA-F-], found `x` at 2",
        "1 | 1 | invalid length: expected length 32 for simple format, found 1",
        "1-1-1-1-1 | 1-1-1-1-1 | invalid group length in group 0: expected 8, found 1",
        "1-1 | 1-1 | invalid group count: expected 5, found 2",
      })
  void whatIsNoUuidIsUnprocessableWithInputAndContext(String sent, String input, String error) {
    assertJson(
        SERVER.request().delete(path(sent)),
        422,
        "{\"detail\":[{\"type\":\"uuid_parsing\",\"loc\":[\"path\",\"conversation_id\"],"
            + "\"msg\":\"Input should be a valid UUID, %2$s\",\"input\":\"%1$s\",\"ctx\":{\"error\":\"%2$s\"}}]}"
                .formatted(input, error));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%S", "%%7B%s%%7D", "urn:uuid:%s", "simple"})
  void allSpellingsOfAUuidNameTheSameConversation(String spelling) {
    String id = SERVER.conversation("openhands", null);
    String sent =
        spelling.equals("simple") ? id.replace("-", "") : String.format(Locale.ROOT, spelling, id);

    assertThat(SERVER.request().delete(path(sent)).statusCode()).isEqualTo(200);
    assertThat(SERVER.store().messages("openhands", id)).isEmpty();
    // The journal knows it by the one id that all spellings have.
    assertThat(SERVER.server().journal().page(JournalQuery.all(), 0, 1000).entries())
        .last()
        .extracting(entry -> entry.exchange().request().conversation())
        .isEqualTo(Optional.of(id));
  }

  @Test
  void everyoneMayWithoutConfiguredKeys() {
    String id = SERVER.conversation("openhands", null);

    assertThat(SERVER.request().header("X-Session-API-Key", "any").delete(path(id)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aConfiguredKeyIsAskedForBeforeTheIdIsRead() {
    String id = WITH_KEY.conversation("openhands", null);
    String unauthorized = "{\"detail\":\"Unauthorized\"}";

    assertJson(WITH_KEY.request().delete(path(id)), 401, unauthorized);
    assertJson(WITH_KEY.request().delete(path("not-a-uuid")), 401, unauthorized);
    assertJson(
        WITH_KEY.request().header("X-Session-API-Key", "x").delete(path(id)), 401, unauthorized);
    assertThat(WITH_KEY.request().header("X-Session-API-Key", "k").delete(path(id)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "/?a=b"})
  void aTrailingSlashIsRedirectedToThePathWithoutIt(String end) {
    String id = SERVER.conversation("openhands", null);

    Response response = SERVER.request().delete(path(id) + end);

    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(response.header("Location"))
        .isEqualTo(SERVER.server().baseUri() + path(id) + end.replace("/", ""));
    assertThat(response.asString()).isEmpty();
    assertThat(SERVER.store().messages("openhands", id)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void anotherMethodIsNotAllowed(String method) {
    Response response = SERVER.request().request(method, path(UUID.randomUUID().toString()));

    assertJson(response, 405, "{\"detail\":\"Method Not Allowed\"}");
    assertThat(response.header("Allow")).contains("DELETE");
  }

  private static String path(String id) {
    return "/api/conversations/" + id;
  }

  private static void assertJson(Response response, int status, String body) {
    assertThat(response.asString()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/json");
  }
}
