package dev.standin.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.generated.standin.FaultsApi;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.RefusalRenderer;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServerErrorException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Vendors that nobody has written yet: each operation is there, and answers 501. Their documents
 * are this test's own, since those of vendors change; the keys are vendors', which the journal
 * knows.
 */
class UnservedOperationsTest {

  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private static final String FAILING = "00000000-0000-0000-0000-00000000000f";

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

  private static final RefusalRenderer IN_JSON =
      refusal ->
          Answer.json(refusal.status(), Map.of("error", Map.of("message", refusal.message())));

  private static final RefusalRenderer IN_TEXT =
      refusal ->
          Answer.of(refusal.status(), "text/plain; charset=utf-8", refusal.message())
              .with("X-Refused-By", "texts");

  private static final StandinServer SERVER =
      StandinServer.start(
          ServerOptions.defaults(),
          List.of(
              unserved("tavus", DOCUMENT.formatted("things"), new Things(), IN_JSON),
              unserved("dify", DOCUMENT.formatted("texts"), new Texts(), IN_TEXT)),
          new MemoryConversationStore());

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
      if (id.toString().equals(FAILING)) {
        throw new StackOverflowError();
      }
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
      String key, String text, Object resource, RefusalRenderer refusals) {
    SpecPage page = new SpecPage("things.yaml", text.getBytes(UTF_8));
    SpecDocument document = SpecReader.read(key, page, Optional.empty());
    return new Vendor(
        document,
        Profile.documented(store -> resource, refusals),
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
    assertThatThrownBy(() -> new FaultsApi.Unimplemented() {}.clearFaults())
        .isInstanceOfSatisfying(
            ServerErrorException.class, e -> assertThat(e.getResponse().getStatus()).isEqualTo(501))
        .hasMessage("The operation clearFaults is not served yet");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Host: again | Host is there twice",
        "400 | Content-Length: x | The request is not valid HTTP/1.1",
        "401 | X: 1 | A credential is required",
        "413 | Expect: 100-continue\\r"
            + "\\n"
            + "Content-Length: 2000000 | The body has more than 1048576 bytes",
        "431 | LONG | The request has more than 100 header fields, or 16384 bytes before its body",
        "501 | x-key: standin-dify-key | The operation deleteThing is not served yet",
        "503 | Prefer: code=503 | Service Unavailable"
      })
  void whateverRefusesARequestTheAnswerIsTheVendors(int status, String header, String body)
      throws IOException {
    String sent = header.replace("LONG", "X: " + "x".repeat(20_000)).replace("\\r\\n", "\r\n");

    String answer = RawHttp.send(SERVER.baseUri(), RawHttp.request("DELETE /texts/" + ID, sent));

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nContent-Type: text/plain; charset=utf-8\r\n", "\r\nX-Refused-By: texts\r\n")
        .endsWith("\r\n\r\n" + body);
  }

  @Test
  void anErrorIsAnsweredAtOnceAndLate() {
    request("tavus").delete("/things/" + FAILING).then().statusCode(500);
    for (When when : When.values()) {
      SERVER
          .faults()
          .add(
              new FaultRule(
                  new Fault.Delay(when, Duration.ofMillis(1)),
                  Optional.of("tavus"),
                  List.of(),
                  1,
                  OptionalInt.of(1)));
      request("tavus")
          .delete("/things/" + FAILING)
          .then()
          .statusCode(500)
          .body("error.message", equalTo("Internal Server Error"));
    }
  }

  private static RequestSpecification request(String vendor) {
    return RestAssured.given().baseUri(base()).header("x-key", "standin-" + vendor + "-key");
  }

  private static String base() {
    return SERVER.baseUri().toString();
  }
}
