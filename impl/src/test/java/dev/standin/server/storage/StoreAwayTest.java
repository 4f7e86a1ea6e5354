package dev.standin.server.storage;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.ErrorShapes;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a server answers whose store cannot be reached. */
class StoreAwayTest {

  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  @Test
  void requestsFailInTheVendorsShapeAndWhoeverWatchesIsTold() throws IOException {
    ConversationStore store = new MemoryConversationStore();
    try (StandinServer server = StandinServer.start(ServerOptions.defaults(), store)) {
      String base = server.baseUri().toString();
      get(base + "/health/ready").then().statusCode(200).body("status", equalTo("up"));
      String gauge = "standin_conversations{api=\"tavus\",state=\"soft_deleted\"} ";
      get(base + "/metrics").then().body(containsString(gauge + "0.0\n"));

      store.close();

      for (VendorClient vendor : VendorClient.values()) {
        String answer = RawHttp.send(server.baseUri(), vendor.raw(ID, "Connection: close"));
        assertThat(answer).startsWith("HTTP/1.1 500 ");
        ErrorShapes.assertFits(vendor.key(), answer);
      }
      get(base + "/health/live").then().statusCode(200).body("status", equalTo("up"));
      get(base + "/health/ready")
          .then()
          .statusCode(503)
          .body("status", equalTo("down"))
          .body("reason", equalTo("The store cannot be reached"));
      get(base + "/metrics").then().body(containsString(gauge + "NaN\n"));
    }
  }
}
