package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import io.restassured.response.Response;
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
  void isOfThoseThatPassEachFilter() {
    add("azure", "a1", "alice");
    add("dify", "d1", "alice");
    add("azure", "a2", "bob");
    add("azure", "a3", "alice");
    SERVER.store().softDelete(ConversationKey.owned("azure", "a3", "alice"));

    assertThat(ids("api=azure&owner=alice&state=active")).containsExactly("a1");
    assertThat(ids("owner=%00")).isEmpty();
  }

  @Test
  void eachPageSaysWhereTheNextBegins() {
    add("azure", "a1", null);
    add("tavus", "t1", null);
    add("azure", "a2", null);

    Response first = list("limit=2");
    Response last = list("limit=2&after=" + first.path("next"));

    assertThat(first.<List<String>>path("conversations.id")).containsExactly("a1", "t1");
    assertThat(last.<List<String>>path("conversations.id")).containsExactly("a2");
    assertThat(last.<Object>path("next")).isNull();
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
