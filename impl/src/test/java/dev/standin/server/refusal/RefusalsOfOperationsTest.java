package dev.standin.server.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.RawHttp;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.page.SpecPage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServerErrorException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the operations of a document each answers what is refused in its own words. */
class RefusalsOfOperationsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /v1/things/mine:
          get:
            operationId: listMine
            parameters: [{name: limit, in: query, schema: {type: integer}}]
            responses: {'200': {description: ok}}
        /v1/things/{id}:
          delete:
            operationId: deleteThing
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            responses: {'204': {description: gone}}
          get:
            operationId: getThing
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            responses: {'200': {description: ok}}
      """;

  private static final RefusalRenderer REFUSALS =
      refusal ->
          Answer.json(refusal.status(), Map.of("of", refusal.operationId().orElse("none of them")));

  private static final StandinServer SERVER =
      StandinServer.start(
          ServerOptions.defaults(),
          List.of(
              new Vendor(
                  SpecReader.read(
                      "things", new SpecPage("page", DOCUMENT.getBytes(UTF_8)), Optional.empty()),
                  Profile.documented(store -> new Things(), REFUSALS),
                  IdForm.uuid(),
                  Optional.empty(),
                  List.of(),
                  "")),
          new MemoryConversationStore());

  /** As the generator writes it for such a document. */
  @Path("")
  public interface ThingsApi {

    @GET
    @Path("/v1/things/mine")
    void listMine(@QueryParam("limit") Integer limit);

    @DELETE
    @Path("/v1/things/{id}")
    void deleteThing(@PathParam("id") UUID id);

    @GET
    @Path("/v1/things/{id}")
    void getThing(@PathParam("id") UUID id);
  }

  private static final class Things implements ThingsApi {

    @Override
    public void listMine(Integer limit) {
      throw new ServerErrorException(501);
    }

    @Override
    public void deleteThing(UUID id) {
      throw new ServerErrorException(501);
    }

    @Override
    public void getThing(UUID id) {
      throw new ServerErrorException(501);
    }
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v1/things/mine?limit=x | X: 1 | 400 | listMine",
        "DELETE /v1/things/1 | X: 1 | 400 | deleteThing",
        "GET /v1/things/1 | X: 1 | 400 | getThing",
        "GET /v1/things/1 | Prefer: code=503 | 503 | getThing",
        "DELETE /v1/things/1 | Host: again | 400 | deleteThing",
        "DELETE /v1/things/1 | Content-Length: x | 400 | deleteThing",
        "PUT /v1/things/1 | X: 1 | 405 | none of them",
        "GET /v1/others | X: 1 | 404 | none of them"
      })
  void areTheirOwn(String request, String header, int status, String operationId)
      throws IOException {
    assertThat(RawHttp.send(SERVER.baseUri(), RawHttp.request(request, header)))
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith("{\"of\":\"" + operationId + "\"}");
  }
}
