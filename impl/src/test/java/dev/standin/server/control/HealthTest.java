package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

class HealthTest {

  @Test
  void isReadyAsLongAsItsStoreCanBeReached() {
    ConversationStore store = new MemoryConversationStore();
    try (StandinServer server = StandinServer.start(ServerOptions.defaults(), store)) {
      String base = server.baseUri().toString();
      for (String each : new String[] {"/health/live", "/health/ready"}) {
        RestAssured.get(base + each).then().statusCode(200).body("status", equalTo("up"));
      }

      store.close();

      RestAssured.get(base + "/health/live").then().statusCode(200).body("status", equalTo("up"));
      RestAssured.get(base + "/health/ready")
          .then()
          .statusCode(503)
          .body("status", equalTo("down"))
          .body("reason", not(emptyOrNullString()));
      assertThat(RestAssured.get(base + "/health/ready").asString()).doesNotContain("jdbc", "h2");
    }
  }
}
