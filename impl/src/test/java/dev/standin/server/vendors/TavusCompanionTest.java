package dev.standin.server.vendors;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.junit.StandinExtension;
import dev.standin.server.store.ConversationState;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole clean-up at Tavus: make, list, look, end, delete, look again. */
class TavusCompanionTest {

  private static final String PATH = "/v2/conversations";
  private static final Instant START = Instant.parse("2024-01-31T12:00:00Z");

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  @Test
  void whatIsMadeIsThereUntilItIsDeleted() {
    String id =
        request()
            .contentType(JSON)
            .body("{\"persona_id\":\"p1\",\"conversation_name\":\"Weekly call\"}")
            .post(PATH)
            .then()
            .statusCode(200)
            .body("conversation_name", equalTo("Weekly call"))
            .body("status", equalTo("active"))
            .extract()
            .path("conversation_id");

    Response shown = request().get(PATH + "/" + id);
    shown.then().statusCode(200).body("conversation_name", equalTo("Weekly call"));
    list("").then().statusCode(200).body("data", contains(shown.jsonPath().getMap("")));

    request().delete(PATH + "/" + id + "?hard=true").then().statusCode(204);

    request()
        .get(PATH + "/" + id)
        .then()
        .statusCode(404)
        .body("error", equalTo("Invalid conversation_id"));
    list("").then().body("data", empty()).body("total_count", equalTo(0));
    standin.assertDeletedExactly("tavus", id);
  }

  @Test
  void whatIsSoftDeletedIsGoneForCallersAndKept() {
    String id = standin.conversation("tavus").create();

    request().delete(PATH + "/" + id).then().statusCode(204);

    request().get(PATH + "/" + id).then().statusCode(404);
    request().post(PATH + "/" + id + "/end").then().statusCode(404);
    list("").then().body("data", empty());
    standin.assertState("tavus", id, ConversationState.SOFT_DELETED);
  }

  @Test
  void whatHasEndedIsListedAsThat() {
    String ended = standin.conversation("tavus").create();
    String active = standin.conversation("tavus").create();

    request().post(PATH + "/" + ended + "/end").then().statusCode(200);
    request().post(PATH + "/" + ended + "/end").then().statusCode(200);

    request().get(PATH + "/" + ended).then().body("status", equalTo("ended"));
    list("?status=ended")
        .then()
        .body("data.conversation_id", contains(ended))
        .body("total_count", equalTo(1));
    list("?status=active").then().body("data.conversation_id", contains(active));
    list("?status=gone").then().statusCode(400);
    request().post(PATH + "/nowhere/end").then().statusCode(404);
    assertThat(standin.requests().get(0).request().conversation()).contains(ended);
  }

  @Test
  void pagesAreOfTheNewestFirstAndTenLongUnlessToldOtherwise() {
    List<String> ids = make(12);

    assertThat(ids("")).containsExactlyElementsOf(ids.subList(0, 10));
    assertThat(ids("?page=2")).containsExactlyElementsOf(ids.subList(10, 12));
    assertThat(ids("?page=3&limit=5")).containsExactlyElementsOf(ids.subList(10, 12));
    assertThat(ids("?page=1000000&limit=100")).isEmpty();
    list("?limit=5").then().body("total_count", equalTo(12));
    for (String wrong : List.of("?limit=0", "?limit=101", "?page=0", "?page=x")) {
      list(wrong).then().statusCode(400);
    }
  }

  private List<String> make(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> standin.conversation("tavus").createdAt(START.minusSeconds(i)).create())
        .toList();
  }

  private List<String> ids(String query) {
    return list(query).jsonPath().getList("data.conversation_id", String.class);
  }

  private Response list(String query) {
    return request().get(PATH + query);
  }

  private RequestSpecification request() {
    return RestAssured.given()
        .baseUri(standin.baseUrl("tavus"))
        .header("x-api-key", standin.credential("tavus"));
  }
}
