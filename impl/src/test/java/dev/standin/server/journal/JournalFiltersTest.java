package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ControlOptions;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding requests in the journal, and what happens when it is full. */
class JournalFiltersTest {

  private static final int CAPACITY = 10;

  @RegisterExtension
  static final ServerFixture SERVER =
      new ServerFixture(
          ServerOptions.defaults().withControl(ControlOptions.open().withJournal(CAPACITY)));

  @BeforeEach
  void clear() {
    SERVER.request().delete("/admin/requests").then().statusCode(204);
  }

  @Test
  void byApiIdAndStatus() {
    String uuid = VendorClient.OPENHANDS.conversation(SERVER);
    VendorClient.OPENHANDS.delete(SERVER, uuid);
    VendorClient.OPENHANDS.delete(SERVER, uuid);
    VendorClient.TAVUS.delete(SERVER, "t1");
    VendorClient.DIFY.delete(SERVER, uuid);
    String upper = uuid.toUpperCase(Locale.ROOT);

    assertThat(apis("api=openhands")).containsExactly("openhands", "openhands");
    assertThat(apis("status=404")).containsExactly("openhands", "dify");
    assertThat(apis("id=" + uuid)).containsExactly("openhands", "openhands", "dify");
    // To one of the two it is the same id.
    assertThat(apis("id=" + upper)).containsExactly("openhands", "openhands", "dify");
    assertThat(apis("api=openhands&id=" + upper)).hasSize(2);
    assertThat(apis("api=dify&id=" + upper)).isEmpty();
    assertThat(apis("api=openhands&status=200")).hasSize(1);
    assertThat(apis("id=t1&status=204")).isEmpty();
  }

  @Test
  void byTime() {
    VendorClient.TAVUS.delete(SERVER, "t1");
    String time = list("").path("requests[0].time");
    Instant came = Instant.parse(time);
    VendorClient.TAVUS.delete(SERVER, "t2");

    assertThat(ids("since=" + came)).containsExactly("t1", "t2");
    assertThat(ids("since=" + came.plusNanos(1))).doesNotContain("t1");
    assertThat(ids("until=" + came)).isEmpty();
    assertThat(ids("until=" + came.plusNanos(1))).startsWith("t1");
    assertThat(ids("since=" + came.minusSeconds(9) + "&until=" + came.plusSeconds(9))).hasSize(2);
    assertThat(ids("since=2000-01-01T00:00:00%2B01:00")).hasSize(2);
  }

  @Test
  void pageByPage() {
    ask(7);
    List<String> seen = new ArrayList<>();
    Long next = 0L;
    while (next != null) {
      Response page = list("limit=3&after=" + next);
      seen.addAll(page.path("requests.id"));
      next = page.jsonPath().getObject("next", Long.class);
    }
    assertThat(seen).containsExactly("t0", "t1", "t2", "t3", "t4", "t5", "t6");
    assertThat(list("limit=7").<Object>path("next")).isNull();
  }

  @Test
  void theOldestGoWhenItIsFull() {
    ask(CAPACITY + 3);

    Response all = list("");

    assertThat(all.<List<String>>path("requests.id"))
        .hasSize(CAPACITY)
        .startsWith("t3")
        .endsWith("t12");
    assertThat(all.<Integer>path("capacity")).isEqualTo(CAPACITY);
    assertThat(all.<Integer>path("dropped")).isEqualTo(3);
  }

  @Test
  void numbersGoOnWhenItIsEmptied() {
    ask(CAPACITY + 1);
    List<Integer> numbers = list("").path("requests.number");

    clear();
    assertThat(list("").<List<Object>>path("requests")).isEmpty();
    assertThat(list("").<Integer>path("dropped")).isZero();
    ask(1);

    assertThat(list("").<Integer>path("requests[0].number"))
        .isEqualTo(numbers.get(numbers.size() - 1) + 1);
  }

  private static void ask(int times) {
    for (int i = 0; i < times; i++) {
      VendorClient.TAVUS.delete(SERVER, "t" + i);
    }
  }

  private static List<String> ids(String query) {
    return list(query).path("requests.id");
  }

  private static List<String> apis(String query) {
    return list(query).path("requests.api");
  }

  private static Response list(String query) {
    Response list = SERVER.request().get("/admin/requests" + (query.isEmpty() ? "" : "?" + query));
    assertThat(list.statusCode()).isEqualTo(200);
    return list;
  }
}
