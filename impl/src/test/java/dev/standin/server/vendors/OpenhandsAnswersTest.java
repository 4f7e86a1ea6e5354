package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenhandsAnswersTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void deletesOnce() {
    String id = SERVER.conversation("openhands", null);

    Response first = delete(id);
    Response second = delete(id);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).isEqualTo("application/json");
    assertThat(first.asString()).isEqualTo("{\"success\":true}");
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(second.asString()).isEmpty();
    assertThat(second.header("Content-Type")).isNull();
    assertThat(SERVER.store().messages("openhands", id)).isEmpty();
  }

  @Test
  void takesAUuidInEitherLetterCase() {
    String id = SERVER.conversation("openhands", null);

    assertThat(delete(id.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertThat(delete(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1-1-1-1-1", "not-a-uuid", "%20", "{123e4567-e89b-12d3-a456-426614174000}"})
  void aMalformedIdIsUnprocessable(String id) {
    Response response = delete(id.replace("{", "%7B").replace("}", "%7D"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getList("detail[0].loc"))
        .asString()
        .isEqualTo("[path, conversation_id]");
    assertThat(response.jsonPath().getString("detail[0].msg")).contains("valid UUID");
    assertThat(response.jsonPath().getString("detail[0].type")).isEqualTo("uuid_parsing");
  }

  private static Response delete(String id) {
    // The vendor's client sends this media type though there is no body.
    return SERVER
        .request()
        .header("Content-Type", "application/json")
        .delete("/api/conversations/" + id);
  }
}
