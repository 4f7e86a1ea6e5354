package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationState;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request asks for its own failure. */
class PreferTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @EnumSource
  void getsTheStatusAndIsToldThatItWasAskedFor(VendorClient vendor) {
    String id = vendor.conversation(SERVER);

    Response before = ask(vendor, id, "Code=\"503\"");
    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.header("Preference-Applied")).isEqualTo("code=503");
    assertThat(before.header("Retry-After")).isEqualTo("1");
    assertThat(stateOf(vendor, id)).isEqualTo(ConversationState.ACTIVE);

    Response after = ask(vendor, id, "code=418; when=after");
    assertThat(after.statusCode()).isEqualTo(418);
    assertThat(after.header("Preference-Applied")).isEqualTo("code=418");
    assertThat(after.header("Retry-After")).isNull();
    assertThat(stateOf(vendor, id)).isEqualTo(ConversationState.DELETED);
  }

  @Test
  void mayAskInAnyOfSeveralFields() {
    String id = VendorClient.TAVUS.conversation(SERVER);

    assertThat(ask(VendorClient.TAVUS, id, "respond-async", "wait=1, code=500").statusCode())
        .isEqualTo(500);
  }

  @Test
  void theControlApiTakesNoPart() {
    Response answer = SERVER.request().header("Prefer", "code=503").get("/admin/faults");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static Response ask(VendorClient vendor, String id, String... preferences) {
    var request = vendor.request(SERVER);
    for (String preference : preferences) {
      request.header("Prefer", preference);
    }
    return request.delete(vendor.path(id));
  }

  private static ConversationState stateOf(VendorClient vendor, String id) {
    return SERVER.store().find(vendor.key(), id).orElseThrow().state();
  }
}
