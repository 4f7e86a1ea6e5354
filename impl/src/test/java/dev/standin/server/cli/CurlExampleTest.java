package dev.standin.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.CurlRun;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.api.Answer;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.page.SpecPage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever credential a document asks for, the line that is printed has it. */
class CurlExampleTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things/{id}:
          delete:
            operationId: deleteThing
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            security: [{key: []}]
            responses: {'204': {description: gone}}
      components: {securitySchemes: {key: {%s}}}
      """;

  /** As the generator writes it for such a document. */
  @Path("")
  public interface ThingsApi {

    @DELETE
    @Path("/things/{id}")
    void deleteThing(@PathParam("id") String id);
  }

  private static final class Things implements ThingsApi {

    @Override
    public void deleteThing(String id) {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: apiKey, in: header, name: x-key",
        "type: apiKey, in: query, name: key",
        "type: apiKey, in: cookie, name: key",
        "type: http, scheme: basic",
        "type: http, scheme: bearer",
        "type: openIdConnect, openIdConnectUrl: 'https://id.test'"
      })
  void worksAsItStands(String scheme) throws Exception {
    MemoryConversationStore store = new MemoryConversationStore();
    store.add(
        List.of(new Conversation(new ConversationKey("tavus", "c1", Optional.empty()), List.of())));
    try (StandinServer server =
        StandinServer.start(ServerOptions.defaults(), List.of(vendor(scheme)), store)) {
      List<String> lines =
          Welcome.of(server)
              .lines()
              .map(String::strip)
              .filter(it -> it.startsWith("curl"))
              .toList();

      assertThat(lines)
          .singleElement()
          .satisfies(it -> assertThat(CurlRun.status(it)).isEqualTo(204));
    }
  }

  private static Vendor vendor(String scheme) {
    return new Vendor(
        SpecReader.read(
            "tavus",
            new SpecPage("things.yaml", DOCUMENT.formatted(scheme).getBytes(UTF_8)),
            Optional.empty()),
        Profile.documented(store -> new Things(), refusal -> Answer.empty(refusal.status())),
        IdForm.opaque("c", 6),
        Optional.empty(),
        List.of(),
        "",
        Optional.empty());
  }
}
