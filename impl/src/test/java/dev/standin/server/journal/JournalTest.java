package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.CurlRun;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal has of a request. */
class JournalTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @BeforeEach
  void clear() {
    assertThat(SERVER.request().delete("/admin/requests").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource
  void hasARequestAndWhatBecameOfIt(VendorClient vendor) {
    String id = vendor.conversation(SERVER);
    vendor.delete(SERVER, id);

    JsonPath entry = only();

    assertThat(entry.getString("api")).isEqualTo(vendor.key());
    assertThat(entry.getString("id")).isEqualTo(id);
    assertThat(entry.getString("method")).isEqualTo("DELETE");
    assertThat(entry.getString("target")).isEqualTo(vendor.path(id));
    assertThat(entry.getString("body")).isEqualTo(vendor.body().isEmpty() ? null : vendor.body());
    assertThat(entry.getInt("bodyBytes")).isEqualTo(vendor.body().length());
    assertThat(entry.getInt("answer.status")).isEqualTo(vendor.done);
    assertThat(entry.<Object>get("answer.body") == null).isEqualTo(vendor.done == 204);
    assertThat(entry.getString("effect")).isEqualTo("deleted");
    assertThat(entry.getString("reason")).isNull();
    assertThat(entry.getString("fault")).isNull();
    assertThat(entry.getDouble("milliseconds")).isPositive();
    assertThat(entry.getString("time")).endsWith("Z");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyNothingWasDeleted(VendorClient vendor) {
    String id = vendor.conversation(SERVER);
    vendor.delete(SERVER, id);
    clear();

    vendor.delete(SERVER, id);
    assertThat(only().getString("reason")).isEqualTo("it was deleted already");
    clear();
    String never = vendor == VendorClient.OPENHANDS ? UUID.randomUUID().toString() : "never";
    vendor.delete(SERVER, never);
    assertThat(only().getString("reason")).isEqualTo("there is no such conversation");
    assertThat(only().getString("effect")).isEqualTo("none");
    clear();
    if (vendor.owner != null) {
      vendor.delete(SERVER, SERVER.conversation(vendor.key(), "bob"));
      assertThat(only().getString("reason")).isEqualTo("it is somebody else's");
    }
  }

  @Test
  void saysWhatWasWrongWithARequest() {
    SERVER.request().delete("/v2/conversations/a");
    assertThat(only().getString("reason")).isEqualTo("A credential is required");
    assertThat(only().getInt("answer.status")).isEqualTo(401);
    clear();
    SERVER.request().header("x-api-key", "other").delete("/v2/conversations/a");
    assertThat(only().getString("reason")).isEqualTo("The credential is not known");
    clear();
    VendorClient.TAVUS.request(SERVER).delete("/v2/conversations/a?hard=maybe");
    assertThat(only().getString("reason")).contains("query hard").contains("true or false");
    clear();
    VendorClient.OPENHANDS.delete(SERVER, "no-uuid");
    assertThat(only().getString("reason")).contains("path").contains("UUID");
    clear();
    VendorClient.DIFY.request(SERVER).body("{").delete("/v1/conversations/a");
    assertThat(only().getString("reason")).contains("JSON");
    clear();
    SERVER.request().put("/v2/conversations/a");
    assertThat(only().getString("reason")).isEqualTo("Method Not Allowed");
  }

  @Test
  void tellsASoftDeletionFromADeletion() {
    String id = SERVER.conversation("tavus", null);
    VendorClient.TAVUS.request(SERVER).delete("/v2/conversations/" + id);
    assertThat(only().getString("effect")).isEqualTo("soft-deleted");
    clear();

    VendorClient.TAVUS.request(SERVER).delete("/v2/conversations/" + id);
    assertThat(only().getString("effect")).isEqualTo("none");
    assertThat(only().getString("reason")).isEqualTo("it was soft-deleted already");
  }

  @Test
  void hasTheIdInTheFormItIsStoredUnder() {
    String id = VendorClient.OPENHANDS.conversation(SERVER);
    VendorClient.OPENHANDS.delete(SERVER, id.toUpperCase(Locale.ROOT).replace("-", "%2d"));
    assertThat(only().getString("id")).isEqualTo(id);
    clear();

    VendorClient.DIFY.delete(SERVER, "%C3%A4%2Fb+c%20d");
    assertThat(only().getString("id")).isEqualTo("\u00e4/b+c d");
    assertThat(only().getString("target")).endsWith("/%C3%A4%2Fb+c%20d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere?x=1", "/v3/conversations/a", "/administration"})
  void hasRequestsToUnknownPathsWithoutAnApi(String path) {
    SERVER.request().get(path);

    assertThat(only().getString("target")).isEqualTo(path);
    assertThat(only().getString("api")).isNull();
    assertThat(only().getString("id")).isNull();
    assertThat(only().getInt("answer.status")).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/requests",
        "/admin/nothing",
        "/admin",
        "/health/live",
        "/health/ready",
        "/health",
        "/metrics"
      })
  void hasNoneToTheServersOwnPaths(String path) {
    SERVER.request().get(path);

    assertThat(entries()).isEmpty();
  }

  @Test
  void hasARequestBeforeItsClientHasTheAnswer() throws IOException {
    for (VendorClient vendor : VendorClient.values()) {
      for (int i = 0; i < 40; i++) {
        String id = vendor.conversation(SERVER);
        try (Socket socket = RawHttp.begin(SERVER.server().baseUri(), vendor.raw(id))) {
          assertThat(socket.getInputStream().read()).isEqualTo('H');

          JournalQuery query =
              new JournalQuery(
                  Optional.of(vendor.key()),
                  List.of(id),
                  OptionalInt.empty(),
                  Optional.empty(),
                  Optional.empty());
          assertThat(SERVER.server().journal().page(query, 0, 2).entries()).hasSize(1);
        }
      }
    }
  }

  @Test
  void hasTheStartOfALongBody() {
    String body = "{\"user\":\"" + "\u00e4".repeat(5000) + "\"}";
    VendorClient.DIFY
        .request(SERVER)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .delete("/v1/conversations/a");

    assertThat(only().getInt("bodyBytes")).isEqualTo(10_011);
    assertThat(body).startsWith(only().getString("body").replace("\ufffd", ""));
    assertThat(only().getString("body")).hasSize(9 + (4096 - 9) / 2 + 1);
  }

  @Test
  void hasABodyThatIsNoText() {
    VendorClient.DIFY
        .request(SERVER)
        .body(new byte[] {'a', (byte) 0xFF, 0, 'b'})
        .delete("/v1/conversations/a");

    assertThat(only().getString("body")).isEqualTo("a\ufffd\0b");
    assertThat(only().getInt("bodyBytes")).isEqualTo(4);
  }

  /** Its curl line makes the same request again. */
  @Test
  void hasACurlLineThatDoesTheSameButForItsCredential() {
    String body = "@it's\n$HOME `x` \\";
    VendorClient.DIFY.request(SERVER).body(body).delete("/v1/conversations/quoted");
    String curl = only().getString("curl");

    assertThat(CurlRun.words(curl)).contains("--data-raw", body);
    assertThat(CurlRun.status(curl)).isEqualTo(401);
    assertThat(CurlRun.status(curl.replace("***", "standin-dify-key"))).isEqualTo(400);
    JsonPath all = SERVER.request().get("/admin/requests").jsonPath();
    assertThat(all.getList("requests.body")).hasSize(3).containsOnly(body);
    assertThat(all.getList("requests.target")).containsOnly("/v1/conversations/quoted");
  }

  private static List<Object> entries() {
    return SERVER.request().get("/admin/requests").path("requests");
  }

  private static JsonPath only() {
    assertThat(entries()).hasSize(1);
    return SERVER.request().get("/admin/requests").jsonPath().setRootPath("requests[0]");
  }
}
