package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests meet a rule's fault. */
class FaultRulesTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @AfterEach
  void clear() {
    SERVER.request().delete("/admin/faults").then().statusCode(204);
  }

  @Test
  void withAShareOfThreeTenthsThirtyOfAHundredMeetIt() throws IOException {
    add("{\"action\":\"status\",\"status\":503,\"share\":0.3}");

    List<Integer> answers = askMany(100);

    assertThat(answers).filteredOn(status -> status == 503).hasSize(30);
    for (int i = 0; i < 100; i += 10) {
      assertThat(answers.subList(i, i + 10))
          .containsExactly(400, 400, 400, 503, 400, 400, 503, 400, 400, 503);
    }
    assertThat(list().<Integer>path("faults[0].met")).isEqualTo(30);
  }

  @Test
  void asOftenAsItSaysAndThenTheNextOne() throws IOException {
    add("{\"action\":\"status\",\"status\":503,\"times\":2}");
    add("{\"action\":\"status\",\"status\":429,\"times\":1}");
    add("{\"action\":\"status\",\"status\":500}");

    assertThat(askMany(5)).containsExactly(503, 503, 429, 500, 500);
    list().then().body("faults.size()", equalTo(1)).body("faults[0].met", equalTo(2));
  }

  @Test
  void whatOneRuleLetsThroughAnotherMayMeet() throws IOException {
    add("{\"action\":\"status\",\"status\":503,\"share\":0.5}");
    add("{\"action\":\"status\",\"status\":500,\"share\":0.5}");

    assertThat(askMany(4)).containsExactly(400, 503, 500, 503);
  }

  @Test
  void onlyThoseOfItsApi() {
    add("{\"action\":\"status\",\"status\":503,\"api\":\"dify\"}");

    assertThat(ask("x")).isEqualTo(400);
    assertThat(VendorClient.DIFY.delete(SERVER, "x")).isEqualTo(503);
    assertThat(SERVER.request().get("/nowhere").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"api\":\"openhands\","})
  void onlyThoseThatNameItsIdHoweverTheyOrItSpellIt(String api) {
    String id = VendorClient.OPENHANDS.conversation(SERVER);
    String upper = id.toUpperCase(Locale.ROOT);
    add("{\"action\":\"status\",\"status\":503,%s\"id\":\"%s\"}".formatted(api, upper));

    assertThat(VendorClient.OPENHANDS.delete(SERVER, id)).isEqualTo(503);
    assertThat(VendorClient.OPENHANDS.delete(SERVER, upper)).isEqualTo(503);
    assertThat(VendorClient.OPENHANDS.delete(SERVER, id.replace("-", "%2D"))).isEqualTo(503);
    assertThat(VendorClient.OPENHANDS.delete(SERVER, VendorClient.OPENHANDS.conversation(SERVER)))
        .isEqualTo(200);
  }

  @Test
  void whatIsEndedIsMetNoMore() {
    int first = add("{\"action\":\"status\",\"status\":503}").path("number");
    int second = add("{\"action\":\"status\",\"status\":500}").path("number");
    assertThat(second).isGreaterThan(first);
    assertThat(ask("x")).isEqualTo(503);

    assertThat(SERVER.request().delete("/admin/faults/" + first).statusCode()).isEqualTo(204);
    assertThat(ask("x")).isEqualTo(500);
    assertThat(SERVER.request().delete("/admin/faults/" + first).statusCode()).isEqualTo(404);
    clear();
    assertThat(ask("x")).isEqualTo(400);
  }

  @Test
  void isShownAsItStands() {
    add(
        "{\"action\":\"status\",\"when\":\"after\",\"status\":429,\"retryAfter\":9,"
            + "\"api\":\"azure\",\"id\":\"a\",\"share\":0.5,\"times\":3}");
    add("{\"action\":\"delay\"}");
    add("{\"action\":\"cut\"}");
    add("{\"action\":\"status\",\"status\":500}");

    Response all = list();

    all.then()
        .body("faults.action", equalTo(List.of("status", "delay", "cut", "status")))
        .body("faults.when", equalTo(List.of("after", "before", "after", "before")))
        .body("faults[0].retryAfter", equalTo(9))
        .body("faults[0].api", equalTo("azure"))
        .body("faults[0].id", equalTo("a"))
        .body("faults[0].share", equalTo(0.5f))
        .body("faults[0].times", equalTo(3))
        .body("faults[0].met", equalTo(0))
        .body("faults[1].delay", equalTo(1000));
    // Sent with no other status.
    assertThat(all.<Object>path("faults[3].retryAfter")).isNull();
  }

  private static Response add(String rule) {
    Response added =
        SERVER.request().contentType("application/json").body(rule).post("/admin/faults");
    assertThat(added.statusCode()).isEqualTo(201);
    return added;
  }

  private static Response list() {
    return SERVER.request().get("/admin/faults");
  }

  private static int ask(String id) {
    return VendorClient.TAVUS.delete(SERVER, id);
  }

  private static List<Integer> askMany(int times) throws IOException {
    String request = VendorClient.TAVUS.raw("x", "Connection: close");
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String answer = RawHttp.send(SERVER.server().baseUri(), request);
      answers.add(Integer.valueOf(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 503".length())));
    }
    return answers;
  }
}
