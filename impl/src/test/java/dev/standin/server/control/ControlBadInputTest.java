package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.ServerFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "{} | conversations",
        "{'conversations':[]} | conversations",
        "{'conversations':null} | conversations",
        "{'conversations':[null]} | conversations 0",
        "{'conversations':[{'api':'azure'},{}]} | api",
        "{'conversations':[{'api':'Azure'}]} | azure, botpress, dify, openhands, tavus",
        "{'conversations':[{'api':'azure','name':'x'}]} | name",
        "{'conversations':[{'api':'azure','id':''}]} | id",
        "{'conversations':[{'api':'azure','id':7}]} | id",
        "{'conversations':[{'api':'azure','messages':'x'}]} | messages",
        "{'conversations':[{'api':'azure','messages':[null]}]} | messages 0",
        "{'conversations':[{'api':'azure'}],'more':1} | more",
        "[] | body",
        "{ | body"
      })
  void ofConversations(String body, String named) {
    post("/admin/conversations", body.replace('\'', '"'), named);
  }

  @Test
  void ofTooManyConversations() {
    String items = "{\"api\":\"azure\"},".repeat(1000) + "{\"api\":\"azure\"}";
    post("/admin/conversations", "{\"conversations\":[" + items + "]}", "conversations");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | action",
        "{'action':'explode'} | status, delay, drop, cut",
        "{'action':'status','status':399} | 400",
        "{'action':'status','status':600} | 599",
        "{'action':'status','status':'503'} | status",
        "{'action':'status','share':0} | share",
        "{'action':'status','share':1.5} | share",
        "{'action':'status','times':0} | times",
        "{'action':'status','retryAfter':-1} | retryAfter",
        "{'action':'delay','delay':600001} | delay",
        "{'action':'drop','when':'never'} | before, after",
        "{'action':'drop','api':'nobody'} | api",
        "{'action':'drop','id':''} | id"
      })
  void ofFaults(String body, String named) {
    post("/admin/faults", body.replace('\'', '"'), named);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, conversations?api=nobody, api",
    "GET, conversations?state=gone, state",
    "GET, conversations?limit=0, limit",
    "GET, conversations?limit=1001, limit",
    "GET, conversations?after=-1, after",
    "GET, conversations?after=x, after",
    "GET, conversations?limit=1&limit=2, limit",
    "DELETE, conversations?api=nobody, api",
    "GET, requests?status=99, status",
    "GET, requests?since=yesterday, since",
    "GET, requests?until=2026-01-31, until",
    "DELETE, faults/x, fault",
    "DELETE, faults/0, fault"
  })
  void ofParameters(String method, String target, String named) {
    SERVER
        .request()
        .request(method, "/admin/" + target)
        .then()
        .statusCode(400)
        .body("detail", containsString(named))
        .body("title", equalTo("Bad Request"));
  }

  @Test
  void aBodyThatIsTooLong() {
    SERVER
        .request()
        .contentType("application/json")
        .body(" ".repeat(1024 * 1024 + 1))
        .post("/admin/conversations")
        .then()
        .statusCode(413)
        .body("status", equalTo(413));
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "when", "times", "api", "status"})
  void nullWhereAValueMayBeAbsent(String property) {
    String body = "{\"action\":\"status\",\"%s\":null}".formatted(property);
    post("/admin/faults", body, property + ": The value must not be null");
  }

  private static void post(String path, String body, String named) {
    SERVER
        .request()
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(400)
        .body("detail", containsString(named));
  }
}
