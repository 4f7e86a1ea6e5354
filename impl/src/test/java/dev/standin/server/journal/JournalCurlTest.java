package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.CurlRun;
import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The curl lines of the journal make the same requests again. */
class JournalCurlTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void doesTheSameButForItsCredential() {
    String body = "@it's\n$HOME `x` \\";
    VendorClient.DIFY.request(SERVER).body(body).delete("/v1/conversations/quoted");
    String curl = SERVER.request().get("/admin/requests?id=quoted").path("requests[0].curl");

    assertThat(CurlRun.words(curl)).contains("--data-raw", body);
    assertThat(CurlRun.status(curl)).isEqualTo(401);
    assertThat(CurlRun.status(curl.replace("***", "standin-dify-key"))).isEqualTo(400);
    Response all = SERVER.request().get("/admin/requests?id=quoted");
    assertThat(all.<List<String>>path("requests.body")).hasSize(3).containsOnly(body);
    assertThat(all.<List<String>>path("requests.target")).containsOnly("/v1/conversations/quoted");
  }
}
