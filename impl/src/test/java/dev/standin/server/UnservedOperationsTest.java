package dev.standin.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.generated.standin.StandinApi;
import dev.standin.server.http.Answer;
import dev.standin.server.http.IdForm;
import dev.standin.server.http.Refusals;
import dev.standin.server.http.Vendor;
import dev.standin.server.store.SqlConversationStore;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import dev.standin.specs.SpecReader;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServerErrorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Vendors that nobody has written yet: each operation is there, and answers 501. Their documents
 * are this test's own, since those of vendors change; the keys are vendors', which the journal
 * knows.
 */
class UnservedOperationsTest {

  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /%s/{id}:
          delete:
            operationId: deleteThing
            security: [{key: []}]
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            responses:
              '204': {description: Gone.}
      components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key}}}
      """;

  private static final Refusals IN_JSON =
      refusal ->
          new Answer(refusal.status(), Map.of("error", Map.of("message", refusal.message())));

  private static final Refusals IN_TEXT =
      refusal ->
          new Answer(
              refusal.status(),
              refusal.message(),
              Map.of("Content-Type", "text/plain; charset=utf-8"));

  private static final StandinServer SERVER =
      StandinServer.start(
          ServerOptions.defaults(),
          List.of(
              unserved("tavus", DOCUMENT.formatted("things"), new Things(), IN_JSON),
              unserved("dify", DOCUMENT.formatted("texts"), new Texts(), IN_TEXT)),
          SqlConversationStore.inMemory());

  /** As the generator writes them for such documents. */
  @Path("")
  public interface ThingsApi {

    @DELETE
    @Path("/things/{id}")
    @SecurityRequirement(name = "key")
    void deleteThing(@PathParam("id") UUID id);
  }

  private static final class Things implements ThingsApi {

    @Override
    public void deleteThing(UUID id) {
      throw unserved();
    }
  }

  @Path("")
  public interface TextsApi {

    @DELETE
    @Path("/texts/{id}")
    @SecurityRequirement(name = "key")
    void deleteThing(@PathParam("id") UUID id);
  }

  private static final class Texts implements TextsApi {

    @Override
    public void deleteThing(UUID id) {
      throw unserved();
    }
  }

  /** What a generated {@code Unimplemented} throws. */
  private static ServerErrorException unserved() {
    return new ServerErrorException("The operation deleteThing is not served yet", 501);
  }

  private static Vendor unserved(
      String key, String text, Object resource, Refusals refusals) {
    SpecPage page = new SpecPage("things.yaml", text.getBytes(UTF_8));
    SpecDocument document = SpecReader.read(key, page, Optional.empty());
    return new Vendor(
        document,
        store -> resource,
        refusals,
        IdForm.uuid(),
        Optional.empty(),
        List.of(),
        "");
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void answersInTheVendorsWords() {
    request("tavus")
        .delete("/things/" + ID)
        .then()
        .statusCode(501)
        .contentType("application/json")
        .body("error.message", equalTo("The operation deleteThing is not served yet"));
  }

  @Test
  void whatIsGeneratedAnswersSo() {
    assertThatThrownBy(() -> new StandinApi.Unimplemented() {}.clearFaults())
        .isInstanceOfSatisfying(
            ServerErrorException.class, e -> assertThat(e.getResponse().getStatus()).isEqualTo(501))
        .hasMessage("The operation clearFaults is not served yet");
  }

  @Test
  void answersInTextWhereTheVendorDoes() {
    request("dify")
        .delete("/texts/" + ID)
        .then()
        .statusCode(501)
        .contentType("text/plain; charset=utf-8")
        .body(equalTo("The operation deleteThing is not served yet"));
  }

  @Test
  void looksAtTheRequestFirst() {
    RestAssured.given().baseUri(base()).delete("/things/" + ID).then().statusCode(401);
    request("tavus").delete("/things/1").then().statusCode(400);
    request("tavus").get("/things/" + ID).then().statusCode(405).header("Allow", "DELETE, OPTIONS");
    request("tavus").get("/nothing").then().statusCode(404);
  }

  @Test
  void isInTheJournalAsAnAnswerWithoutEffect() {
    String id = "00000000-0000-0000-0000-00000000001a";
    request("tavus").delete("/things/" + id).then().statusCode(501);

    request("tavus")
        .queryParam("id", id)
        .get("/admin/requests")
        .then()
        .body("requests.api", contains("tavus"))
        .body("requests.answer.status", contains(501));
  }

  private static RequestSpecification request(String vendor) {
    return RestAssured.given().baseUri(base()).header("x-key", "standin-" + vendor + "-key");
  }

  private static String base() {
    return SERVER.baseUri().toString();
  }
}
