package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listing and clearing conversations by the control API. */
class ControlListingTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @BeforeEach
  void clear() {
    SERVER.store().clear(Optional.empty());
  }

  @Test
  void isInTheOrderTheyWereMadeByEachFilter() {
    add("azure", "a1", "alice");
    add("dify", "d1", "alice");
    add("azure", "a2", null);
    add("tavus", "t1", null);
    SERVER.store().delete(ConversationKey.unowned("azure", "a2"));
    SERVER.store().softDelete(ConversationKey.unowned("tavus", "t1"));

    assertThat(ids("")).containsExactly("a1", "d1", "a2", "t1");
    assertThat(ids("api=azure")).containsExactly("a1", "a2");
    assertThat(ids("owner=alice")).containsExactly("a1", "d1");
    assertThat(ids("state=active")).containsExactly("a1", "d1");
    assertThat(ids("state=soft-deleted")).containsExactly("t1");
    assertThat(ids("state=deleted")).containsExactly("a2");
    assertThat(ids("api=azure&owner=alice&state=active")).containsExactly("a1");
    assertThat(ids("owner=nobody")).isEmpty();
    assertThat(ids("owner=%00")).isEmpty();
  }

  @Test
  void goesThroughPagesWithoutGapsOrDoubles() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      add(i % 2 == 0 ? "azure" : "tavus", "c" + i, null);
      made.add("c" + i);
    }
    List<String> seen = new ArrayList<>();
    Long next = 0L;
    int pages = 0;
    while (next != null) {
      Response page = list("limit=5&after=" + next);
      seen.addAll(page.path("conversations.id"));
      next = page.jsonPath().getObject("next", Long.class);
      pages++;
    }
    assertThat(seen).isEqualTo(made);
    assertThat(pages).isEqualTo(5);
  }

  @Test
  void clearsOneApiOrAll() {
    add("azure", "a1", null);
    add("tavus", "t1", null);
    add("dify", "d1", "alice");

    assertThat(SERVER.request().delete("/admin/conversations?api=azure").statusCode())
        .isEqualTo(204);
    assertThat(ids("")).containsExactly("t1", "d1");
    assertThat(SERVER.request().delete("/admin/conversations").statusCode()).isEqualTo(204);
    assertThat(ids("")).isEmpty();
  }

  private static void add(String api, String id, @Nullable String owner) {
    SERVER
        .store()
        .add(
            List.of(
                new Conversation(
                    new ConversationKey(api, id, Optional.ofNullable(owner)), List.of())));
  }

  private static List<String> ids(String query) {
    return list(query).path("conversations.id");
  }

  private static Response list(String query) {
    Response list =
        SERVER.request().get("/admin/conversations" + (query.isEmpty() ? "" : "?" + query));
    assertThat(list.statusCode()).isEqualTo(200);
    return list;
  }
}
