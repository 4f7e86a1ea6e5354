package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DifyObserved2025Test {

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withCredential("dify", "k")
              .withProfile("observed")
              .withProfile("dify", "observed-2025"));

  @Test
  void anyIdIsDeleted() {
    assertDeleted(delete(UUID.randomUUID().toString(), "k"));
  }

  @Test
  void aSecondDeleteIsAnsweredAsTheFirst() {
    String id = SERVER.conversation("dify", "bob");

    assertDeleted(delete(id, "k"));
    assertDeleted(delete(id, "k"));
  }

  @Test
  void anybodysConversationGoes() {
    String id = SERVER.conversation("dify", "alice");

    assertDeleted(delete(id, "k"));
    assertThat(SERVER.store().messages("dify", id)).isEmpty();
  }

  @Test
  void whatIsRefusedIsRefusedAllTheSame() {
    String id = SERVER.conversation("dify", "bob");

    assertThat(delete(id, "wrong").statusCode()).isEqualTo(401);
    assertThat(delete("not-a-uuid", "k").statusCode()).isEqualTo(404);
    assertThat(SERVER.store().messages("dify", id)).hasSize(2);
  }

  private static void assertDeleted(Response response) {
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
  }

  private static Response delete(String id, String key) {
    return SERVER
        .request()
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .body("{\"user\":\"bob\"}")
        .delete("/v1/conversations/" + id);
  }
}
