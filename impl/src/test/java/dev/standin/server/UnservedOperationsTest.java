package dev.standin.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.generated.standin.FaultsApi;
import dev.standin.server.api.Answer;
import dev.standin.server.api.RefusalRenderer;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.page.SpecPage;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServerErrorException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A vendor that nobody has written yet: each operation is there, looks at the request first, and
 * answers 501; whatever refuses, the words are the operation's. The document is this test's own,
 * since those of vendors change; the key is a vendor's, which the journal knows.
 */
class UnservedOperationsTest {

  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private static final String FAILING = "00000000-0000-0000-0000-00000000000f";

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things/mine:
          get:
            operationId: listMine
            parameters: [{name: limit, in: query, schema: {type: integer}}]
            responses: {'200': {description: ok}}
        /things/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
          delete:
            operationId: deleteThing
            security: [{key: []}]
            responses: {'204': {description: gone}}
          get:
            operationId: getThing
            responses: {'200': {description: ok}}
      components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key}}}
      """;

  private static final RefusalRenderer REFUSALS =
      refusal ->
          Answer.of(
                  refusal.status(),
                  "text/plain; charset=utf-8",
                  refusal.operationId().orElse("none") + ": " + refusal.message())
              .with("X-Refused-By", "things");

  private static final StandinServer SERVER =
      StandinServer.start(
          ServerOptions.defaults(),
          List.of(
              new Vendor(
                  SpecReader.read(
                      "tavus",
                      new SpecPage("things.yaml", DOCUMENT.getBytes(UTF_8)),
                      Optional.empty()),
                  Profile.documented(store -> new Things(), REFUSALS),
                  IdForm.uuid(),
                  Optional.empty(),
                  List.of(),
                  "",
                  Optional.empty())),
          new MemoryConversationStore());

  /** As the generator writes it for such a document. */
  @Path("")
  public interface ThingsApi {

    @GET
    @Path("/things/mine")
    void listMine(@QueryParam("limit") Integer limit);

    @DELETE
    @Path("/things/{id}")
    void deleteThing(@PathParam("id") UUID id);

    @GET
    @Path("/things/{id}")
    void getThing(@PathParam("id") UUID id);
  }

  /** Throws what a generated {@code Unimplemented} does. */
  private static final class Things implements ThingsApi {

    @Override
    public void listMine(Integer limit) {
      throw new ServerErrorException("Not served yet", 501);
    }

    @Override
    public void deleteThing(UUID id) {
      if (id.toString().equals(FAILING)) {
        throw new StackOverflowError();
      }
      throw new ServerErrorException("Not served yet", 501);
    }

    @Override
    public void getThing(UUID id) {
      throw new ServerErrorException("Not served yet", 501);
    }
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void whatIsGeneratedAnswersSo() {
    assertThatThrownBy(() -> new FaultsApi.Unimplemented() {}.clearFaults())
        .isInstanceOfSatisfying(
            ServerErrorException.class, e -> assertThat(e.getResponse().getStatus()).isEqualTo(501))
        .hasMessage("The operation clearFaults is not served yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE ID | x-key: standin-tavus-key | 501 | deleteThing: Not served yet",
        "GET ID | X: 1 | 501 | getThing: Not served yet",
        "DELETE /things/1 | Host: again | 400 | deleteThing: Host appears twice",
        "DELETE /things/1 | Content-Length: x | 400 | deleteThing: The request is not valid HTTP/1.1",
        "DELETE /things/1 | x-key: standin-tavus-key | 400"
            + " | deleteThing: Input should be a valid UUID, such as 123e4567-e89b-12d3-a456-426614174000",
        "GET /things/1 | X: 1 | 400"
            + " | getThing: Input should be a valid UUID, such as 123e4567-e89b-12d3-a456-426614174000",
        "GET /things/mine?limit=x | X: 1 | 400 | listMine: Input should be a number",
        "DELETE ID | X: 1 | 401 | deleteThing: A credential is required",
        "GET /things | X: 1 | 404 | none: There is nothing at this path",
        "PUT ID | X: 1 | 405 | none: Method Not Allowed",
        "DELETE ID | Expect: 100-continue\\r\\nContent-Length: 2000000 | 413"
            + " | deleteThing: The body has more than 1048576 bytes",
        "DELETE ID | LONG | 431"
            + " | deleteThing: The request has more than 100 header fields, or 16384 bytes before its body",
        "GET ID | Prefer: code=503 | 503 | getThing: Service Unavailable"
      })
  void whateverRefusesTheWordsAreTheOperations(String line, String header, int status, String body)
      throws IOException {
    String sent = header.replace("LONG", "X: " + "x".repeat(20_000)).replace("\\r\\n", "\r\n");

    String answer =
        RawHttp.send(SERVER.baseUri(), RawHttp.request(line.replace("ID", "/things/" + ID), sent));

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nContent-Type: text/plain; charset=utf-8\r\n", "\r\nX-Refused-By: things\r\n")
        .endsWith("\r\n\r\n" + body);
  }

  @Test
  void anErrorIsAnsweredAtOnceAndLate() {
    request().delete("/things/" + FAILING).then().statusCode(500);
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
      request()
          .delete("/things/" + FAILING)
          .then()
          .statusCode(500)
          .body(equalTo("deleteThing: Internal Server Error"));
    }
  }

  private static RequestSpecification request() {
    return RestAssured.given()
        .baseUri(SERVER.baseUri().toString())
        .header("x-key", "standin-tavus-key");
  }
}
