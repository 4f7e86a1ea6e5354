package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.standin.server.ServerFixture;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control API says what is wrong with a request, and does none of it. */
class ControlBadInputTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @AfterEach
  void nothingIsMade() {
    assertThat(SERVER.server().faults().all()).isEmpty();
    assertThat(SERVER.store().count("azure").values()).allMatch(count -> count == 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conversations | {'conversations':[null]} | conversations 0",
        "conversations | {'conversations':[{'api':'azure'},{}]} | api",
        "conversations | {'conversations':[{'api':'Azure'}]} | azure, botpress, dify, openhands, tavus",
        "conversations | {'conversations':[{'api':'azure','messages':[null]}]} | messages 0",
        "conversations | {'conversations':[{'api':'azure'}],'more':1} | more",
        "conversations | { | body",
        "faults | {'action':'explode'} | status, delay, drop, cut",
        "faults | {'action':'status','status':600} | 599",
        "faults | {'action':'status','share':null} | share: The value must not be null"
      })
  void ofABody(String path, String body, String named) {
    RequestSpecification request = SERVER.request().contentType("application/json");

    assertRefused(request.body(body.replace('\'', '"')).post("/admin/" + path), named);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, conversations?limit=1&limit=2, limit",
    "DELETE, conversations?api=nobody, api",
    "GET, requests?since=yesterday, since",
    "DELETE, faults/x, fault"
  })
  void ofAParameter(String method, String target, String named) {
    assertRefused(SERVER.request().request(method, "/admin/" + target), named);
  }

  private static void assertRefused(Response answer, String named) {
    answer.then().statusCode(400).body("detail", containsString(named));
  }
}
