package dev.standin.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationKey;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Making and looking at conversations by the control API. */
class ControlConversationsTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @EnumSource
  void oneOfAnyVendorThatItsClientCanDelete(VendorClient vendor) {
    String id =
        make("{\"api\":\"%s\",\"messages\":[\"Hello\",\"\"]}".formatted(vendor.key()))
            .then()
            .statusCode(201)
            .body("conversations[0].api", equalTo(vendor.key()))
            .body("conversations[0].state", equalTo("active"))
            .body("conversations[0].messages", equalTo(2))
            .extract()
            .path("conversations[0].id");

    assertThat(get(vendor.key(), id).<List<String>>path("texts")).containsExactly("Hello", "");
    // Where no owner is needed it has none, and only a request without one reaches it.
    boolean hasOwner = vendor == VendorClient.DIFY || vendor == VendorClient.BOTPRESS;
    assertThat(get(vendor.key(), id).<String>path("owner")).isEqualTo(hasOwner ? "alice" : null);
    int status =
        vendor == VendorClient.AZURE
            ? SERVER.request().delete(vendor.path(id)).statusCode()
            : vendor.delete(SERVER, id);
    assertThat(status).isEqualTo(vendor.done);
  }

  @ParameterizedTest
  @CsvSource({
    "openhands, [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "dify, [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "azure, conv_[0-9a-f]{48}",
    "botpress, conv_[0-9a-f]{26}",
    "tavus, c[0-9a-f]{16}"
  })
  void freshIdsHaveTheVendorsForm(String api, String form) {
    String one = "{\"api\":\"%s\"}".formatted(api);

    List<String> ids = make(one, one).path("conversations.id");

    assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.matches(form));
  }

  @Test
  void idsAndOwnersAreThoseGiven() {
    String uuid = UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
    String odd = "a/b ?%" + UUID.randomUUID();

    make(
            "{\"api\":\"openhands\",\"id\":\"%s\"}".formatted(uuid),
            "{\"api\":\"dify\",\"id\":\"%s\",\"owner\":\"bob\"}".formatted(odd))
        .then()
        .statusCode(201)
        .body("conversations[0].id", equalTo(uuid.toLowerCase(java.util.Locale.ROOT)))
        .body("conversations[1].id", equalTo(odd))
        .body("conversations[1].owner", equalTo("bob"));

    assertThat(get("openhands", uuid).statusCode()).isEqualTo(200);
    assertThat(SERVER.store().delete(ConversationKey.owned("dify", odd, "bob"))).isTrue();
  }

  @Test
  void timesAreThoseGivenAndElseEachOther() {
    String then = "2024-01-31T12:00:00Z";
    make(
            "{\"api\":\"azure\",\"createdAt\":\"%s\"}".formatted(then),
            "{\"api\":\"azure\",\"lastActivityAt\":\"2024-01-31T13:00:00+01:00\"}",
            "{\"api\":\"azure\",\"createdAt\":\"%s\",\"lastActivityAt\":\"%s\"}"
                .formatted("2023-12-31T00:00:00Z", then))
        .then()
        .statusCode(201)
        .body("conversations[0].createdAt", equalTo(then))
        .body("conversations[0].lastActivityAt", equalTo(then))
        .body("conversations[1].createdAt", equalTo(then))
        .body("conversations[1].lastActivityAt", equalTo(then))
        .body("conversations[2].createdAt", equalTo("2023-12-31T00:00:00Z"))
        .body("conversations[2].lastActivityAt", equalTo(then));
  }

  @ParameterizedTest
  @CsvSource({
    "openhands, 'owner:bob', has no owners",
    "tavus, 'owner:bob', has no owners",
    "openhands, 'id:x', valid UUID",
    "azure, 'id:\\u0000', cannot be stored",
    "azure, 'createdAt:9999-12-31T23:59:59-01:00', years 1 to 9999",
  })
  void whatCannotBeIsRefusedWithItsPlaceAndNothingIsMade(String api, String bad, String why) {
    String id = "c" + UUID.randomUUID();
    String property = bad.replaceFirst("(\\w+):(.*)", "\"$1\":\"$2\"").replace("\\\\", "\\");

    make(
            "{\"api\":\"azure\",\"id\":\"%s\"}".formatted(id),
            "{\"api\":\"%s\",%s}".formatted(api, property))
        .then()
        .statusCode(422)
        .body("detail", containsString("conversations/1: "))
        .body("detail", containsString(why))
        .body("status", equalTo(422));

    assertThat(SERVER.store().find("azure", id)).isEmpty();
  }

  @Test
  void anIdThatIsThereIsAConflictUntilItIsDeleted() {
    String there = VendorClient.TAVUS.conversation(SERVER);
    String other = "c" + UUID.randomUUID();
    String[] both = {
      "{\"api\":\"tavus\",\"id\":\"%s\"}".formatted(other),
      "{\"api\":\"tavus\",\"id\":\"%s\"}".formatted(there)
    };
    assertThat(make(both).statusCode()).isEqualTo(409);
    assertThat(SERVER.store().find("tavus", other)).isEmpty();

    assertThat(VendorClient.TAVUS.delete(SERVER, there)).isEqualTo(204);

    assertThat(make(both).statusCode()).isEqualTo(201);
    assertThat(VendorClient.TAVUS.delete(SERVER, there)).isEqualTo(204);
  }

  @Test
  void itsStateIsShownAsItChanges() {
    String id = SERVER.conversation("tavus", null);
    String key = "standin-tavus-key";
    SERVER.request().header("x-api-key", key).delete("/v2/conversations/" + id);
    assertThat(get("tavus", id).<String>path("state")).isEqualTo("soft-deleted");
    assertThat(get("tavus", id).<List<String>>path("texts")).hasSize(2);

    SERVER.request().header("x-api-key", key).delete("/v2/conversations/" + id + "?hard=true");

    Response gone = get("tavus", id);
    assertThat(gone.<String>path("state")).isEqualTo("deleted");
    assertThat(gone.<String>path("deletedAt")).isNotNull();
    assertThat(gone.<List<String>>path("texts")).isEmpty();
    assertThat(gone.<Integer>path("messages")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"azure, never", "nobody, x", "openhands, no-uuid"})
  void whatWasNeverThereIsNotFound(String api, String id) {
    get(api, id).then().statusCode(404).body("detail", containsString(id));
  }

  private static Response make(String... conversations) {
    return SERVER
        .request()
        .contentType("application/json")
        .body("{\"conversations\":[%s]}".formatted(String.join(",", conversations)))
        .post("/admin/conversations");
  }

  private static Response get(String api, String id) {
    return SERVER.request().get("/admin/conversations/" + api + "/" + id);
  }
}
