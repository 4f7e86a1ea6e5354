package dev.standin.server;

import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.generated.azure.AzureApi;
import dev.standin.generated.botpress.BotpressApi;
import dev.standin.generated.dify.DifyApi;
import dev.standin.generated.openhands.OpenhandsApi;
import dev.standin.generated.tavus.TavusApi;
import dev.standin.server.http.Vendor;
import dev.standin.server.store.SqlConversationStore;
import dev.standin.server.wording.DocumentedRefusals;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Vendors that nobody has written yet: each operation is there, and answers 501. */
class UnservedOperationsTest {

  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private static final Map<String, Object> RESOURCES =
      Map.of(
          "azure", new Azure(),
          "botpress", new Botpress(),
          "dify", new Dify(),
          "openhands", new Openhands(),
          "tavus", new Tavus());

  private static final StandinServer SERVER =
      TestServers.start(
          ServerOptions.defaults(),
          UnservedOperationsTest::unserved,
          SqlConversationStore.inMemory());

  private static final class Azure extends AzureApi.Unimplemented {}

  private static final class Botpress extends BotpressApi.Unimplemented {}

  private static final class Dify extends DifyApi.Unimplemented {}

  private static final class Openhands extends OpenhandsApi.Unimplemented {}

  private static final class Tavus extends TavusApi.Unimplemented {}

  private static Vendor unserved(Vendor vendor) {
    Object resource = RESOURCES.getOrDefault(vendor.key(), vendor);
    return vendor.answering(
        Vendor.DOCUMENTED, store -> resource, new DocumentedRefusals(vendor.document()));
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void answersInTheShapeOfTheDocumentsErrors() {
    request()
        .delete("/openai/v1/conversations/1")
        .then()
        .statusCode(501)
        .body("error.message", equalTo("The operation deleteConversation is not served yet"))
        .body("error.code", equalTo(null));
    request()
        .header("x-api-key", "standin-tavus-key")
        .delete("/v2/conversations/1")
        .then()
        .statusCode(501)
        .body("error", equalTo("The operation deleteConversation is not served yet"));
  }

  @Test
  void answersInTextWhereTheDocumentHasNoErrors() {
    request()
        .header("Authorization", "Bearer standin-dify-key")
        .contentType("application/json")
        .body("{\"user\":\"alice\"}")
        .delete("/v1/conversations/1")
        .then()
        .statusCode(501)
        .contentType("text/plain; charset=utf-8")
        .body(equalTo("The operation deleteAdvancedConversation is not served yet"));
  }

  @Test
  void looksAtTheRequestFirst() {
    request().delete("/v2/conversations/1").then().statusCode(401).body("message", anything());
    request().delete("/api/conversations/1").then().statusCode(400);
    request().delete("/api/conversations/" + ID).then().statusCode(501);
    request().get("/v2/conversations/1").then().statusCode(405).header("Allow", "DELETE, OPTIONS");
    request().get("/v2/nothing").then().statusCode(404).body("error", anything());
  }

  @Test
  void isInTheJournalAsAnAnswerWithoutEffect() {
    request().delete("/openai/v1/conversations/journalled").then().statusCode(501);

    request()
        .queryParam("id", "journalled")
        .get("/admin/requests")
        .then()
        .body("requests.api", contains("azure"))
        .body("requests.answer.status", contains(501));
  }

  private static RequestSpecification request() {
    return RestAssured.given().baseUri(SERVER.baseUri().toString());
  }
}
