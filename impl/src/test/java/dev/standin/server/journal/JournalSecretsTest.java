package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ControlOptions;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No credential is ever in the journal, and what is none can be read in it. */
class JournalSecretsTest {

  private static final String TOKEN = "the-admin-token";

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults()
              .withCredential("azure", "azure/key \"1\"")
              .withControl(ControlOptions.open().withToken(TOKEN)));

  @RegisterExtension
  static final ServerFixture OBSERVED =
      new ServerFixture(
          ServerOptions.defaults()
              .withProfile("observed")
              .withCredential("openhands", "standin-openhands-key"));

  @BeforeEach
  void clear() {
    SERVER.server().journal().clear();
    OBSERVED.server().journal().clear();
  }

  @ParameterizedTest
  @EnumSource
  void notThoseThatAreAccepted(VendorClient vendor) {
    vendor.delete(SERVER, "a");
    SERVER.request().header("api-key", "azure/key \"1\"").delete(vendor.path("a"));

    assertThat(journal())
        .contains(vendor.key())
        .doesNotContain("standin-" + vendor.key() + "-key", "azure/key");
  }

  @Test
  void notThoseThatAreWrong() throws IOException {
    for (VendorClient vendor : VendorClient.values()) {
      send("DELETE " + vendor.path("a?token=SECRET"), "Authorization: Bearer SECRET");
    }

    assertThat(journal()).contains("a?token=***", "Bearer ***").doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standin-tavus-key", "the-admin-token", "azure%2Fkey%20%221%22"})
  void notThoseInThePath(String secret) throws IOException {
    for (VendorClient vendor : VendorClient.values()) {
      vendor.delete(SERVER, secret);
      vendor.delete(OBSERVED, secret);
    }
    send("GET /" + secret + "?" + secret, "X-" + secret + ": " + secret);

    assertThat(journal()).contains("***").doesNotContain(secret, "azure/key", "azure%2Fkey");
    // These quote what they refuse. Its admin token and its key of Azure are others.
    if (secret.equals("standin-tavus-key")) {
      assertThat(OBSERVED.request().get("/admin/requests").asString())
          .contains("not found")
          .doesNotContain(secret);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"standin-dify-key\"}",
        "{\"user\":\"alice\",\"api_key\":\"SECRET\"}",
        "\"azure/key \\\"1\\\"\""
      })
  void notThoseInTheBody(String body) {
    VendorClient.DIFY.request(SERVER).body(body).delete("/v1/conversations/a");

    assertThat(journal()).contains("***").doesNotContain("SECRET", "standin-dify-key", "azure/key");
  }

  @Test
  void notEvenTheStartOfOneThatTheBodyIsCutIn() {
    for (int start = 4080; start < 4097; start++) {
      String body = "x".repeat(start) + "standin-dify-key" + "y".repeat(100);
      VendorClient.DIFY.request(SERVER).body(body).delete("/v1/conversations/a");
    }

    assertThat(journal()).doesNotContain("xst").contains("x*");
  }

  private static void send(String line, String... headers) throws IOException {
    RawHttp.send(SERVER.server().baseUri(), RawHttp.request(line, headers));
  }

  /** All that the control API shows of requests. */
  private static String journal() {
    String journal =
        SERVER
            .request()
            .header("Authorization", "Bearer " + TOKEN)
            .get("/admin/requests")
            .asString();
    assertThat(journal.toLowerCase(Locale.ROOT)).doesNotContain(TOKEN);
    return journal;
  }
}
