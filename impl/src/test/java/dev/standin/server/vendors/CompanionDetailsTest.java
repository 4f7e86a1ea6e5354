package dev.standin.server.vendors;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.standin.server.junit.StandinExtension;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one vendor has around a deletion and others have not. */
class CompanionDetailsTest {

  private static final Instant START = Instant.parse("2024-01-31T12:00:00Z");

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  @Test
  void azureKeepsWhatIsSaidInAndOfAConversation() {
    String id =
        request(Companion.AZURE)
            .contentType(JSON)
            .body(
                """
                {"metadata": {"topic": "demo"}, "items": [
                  {"type": "message", "role": "user", "content": "Hello"},
                  {"type": "message", "role": "assistant",
                   "content": [{"type": "output_text", "text": "Hello!"}]}]}""")
            .post("/conversations")
            .then()
            .statusCode(200)
            .body("object", equalTo("conversation"))
            .body("metadata.topic", equalTo("demo"))
            .extract()
            .path("id");

    request(Companion.AZURE)
        .contentType(JSON)
        .body("{\"metadata\":{\"topic\":\"other\"}}")
        .post("/conversations/" + id)
        .then()
        .statusCode(200)
        .body("metadata.topic", equalTo("other"));
    request(Companion.AZURE)
        .get("/conversations/" + id + "/items?order=asc")
        .then()
        .body("data.content.text.flatten()", contains("Hello", "Hello!"))
        .body("data.role", contains("user", "assistant"))
        .body("has_more", equalTo(false));
    String latest =
        request(Companion.AZURE)
            .get("/conversations/" + id + "/items?limit=1")
            .then()
            .body("data.content.text.flatten()", contains("Hello!"))
            .body("has_more", equalTo(true))
            .extract()
            .path("last_id");
    request(Companion.AZURE)
        .get("/conversations/" + id + "/items?after=" + latest)
        .then()
        .body("data.content.text.flatten()", contains("Hello"));
    request(Companion.AZURE).get("/conversations/nowhere/items").then().statusCode(404);
    assertThat(standin.requests().get(2).request().conversation()).contains(id);
  }

  @Test
  void azureRefusesWhatCannotBeKept() {
    request(Companion.AZURE)
        .contentType(JSON)
        .body("{\"metadata\":{\"a\":\"%s\"}}".formatted("x".repeat(70_000)))
        .post("/conversations")
        .then()
        .statusCode(400)
        .body("error.message", equalTo("the metadata may have 65536 characters"));
  }

  @Test
  void difyGoesOnWhereItIsToldTo() {
    String id = say("").then().statusCode(200).extract().path("conversation_id");

    String last =
        say(",\"conversation_id\":\"%s\"".formatted(id))
            .then()
            .statusCode(200)
            .body("conversation_id", equalTo(id))
            .extract()
            .path("message_id");

    assertThat(standin.server().store().messages("dify", id)).hasSize(4);
    String of = "/messages?user=alice&conversation_id=" + id;
    request(Companion.DIFY)
        .get(of)
        .then()
        .body("data.query", contains("Hello", "Hello"))
        .body("data[1].id", equalTo(last))
        .body("has_more", equalTo(false));
    request(Companion.DIFY)
        .get(of + "&limit=1")
        .then()
        .body("data.id", contains(last))
        .body("has_more", equalTo(true));
    request(Companion.DIFY).get(of + "&first_id=" + last).then().body("data.size()", equalTo(1));
    request(Companion.DIFY)
        .get(of.replace("alice", "bob"))
        .then()
        .statusCode(404)
        .body("message", equalTo("Conversation Not Exists."));
    say(",\"conversation_id\":\"nowhere\"").then().statusCode(404);
    say(",\"conversation_id\":null,\"files\":null").then().statusCode(200);
    say(",\"response_mode\":\"streaming\"").then().statusCode(400);
  }

  @Test
  void whatIsSaidPutsAConversationFirstInDifysList() {
    String old = standin.conversation("dify").owner("alice").createdAt(START).create();
    String recent =
        standin.conversation("dify").owner("alice").createdAt(START.plusSeconds(1)).create();

    say(",\"conversation_id\":\"%s\"".formatted(old));

    assertThat(Companion.DIFY.ids(Companion.DIFY.list(standin, "alice", 2, "")))
        .containsExactly(old, recent);
    assertThat(Companion.DIFY.ids(Companion.DIFY.list(standin, "alice", 2, "&sort_by=-created_at")))
        .containsExactly(recent, old);
  }

  @Test
  void botpressListsByChannelAndDate() {
    String early = standin.conversation("botpress").owner("alice").createdAt(START).create();
    String late =
        standin.conversation("botpress").owner("alice").createdAt(START.plusSeconds(9)).create();
    String made = Companion.BOTPRESS.make(standin, "alice");

    listed("?channel=c").body("conversations.id", contains(made));
    listed("?beforeDate=2024-01-31T12:00:00Z").body("conversations.id", contains(early));
    listed("?afterDate=2024-01-31T12:00:09Z&beforeDate=2024-02-01T00:00:00Z")
        .body("conversations.id", contains(late));
    listed("?sortField=updatedAt&sortDirection=asc&pageSize=1")
        .body("conversations.id", contains(early));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags.topic=a%20b",
        "tags%5Btopic%5D=a+b",
        "tags=%7B%22topic%22:%22a%20b%22%7D",
        "tags.topic=a%20b&tags.b=%7B"
      })
  void botpressListsByTagsInWhateverFormTheyCome(String tags) {
    String id =
        request(Companion.BOTPRESS)
            .contentType(JSON)
            .body("{\"channel\":\"c\",\"tags\":{\"topic\":\"a b\",\"b\":\"{\"}}")
            .post("/v1/chat/conversations")
            .then()
            .extract()
            .path("conversation.id");
    Companion.BOTPRESS.make(standin, "alice");

    listed("?pageSize=5&" + tags).body("conversations.id", contains(id));
    listed("?" + tags.replace("topic", "other")).body("conversations", empty());
    // Twice is refused, in one form or in two.
    listed("?" + tags + "&tags=%7B%7D").statusCode(400);
  }

  @Test
  void botpressSaysInItsClientsWordsThatThereIsNoSuchConversation() {
    request(Companion.BOTPRESS)
        .get("/v1/chat/conversations/nowhere")
        .then()
        .statusCode(404)
        .body("code", equalTo(404))
        .body("type", equalTo("ResourceNotFound"));
  }

  @Test
  void botpressListsMessagesUntilTheirConversationIsDeleted() {
    String id = standin.conversation("botpress").owner("alice").messages("a", "b", "c").create();
    standin.conversation("botpress").owner("alice").messages("d").create();
    String token =
        messages("?pageSize=2&conversationId=" + id)
            .body("messages.payload.text", contains("c", "b"))
            .body("messages.direction", contains("incoming", "outgoing"))
            .extract()
            .path("meta.nextToken");
    messages("?nextToken=" + token + "&conversationId=" + id)
        .body("messages.payload.text", contains("a"))
        .body("meta", equalTo(Map.of()));

    Companion.BOTPRESS.delete(standin, "alice", id);

    messages("?conversationId=" + id).body("messages", empty());
    messages("").body("messages.payload.text", contains("d"));
  }

  @Test
  void openhandsMakesAnIdOnceAndCounts() {
    String id = UUID.randomUUID().toString();
    String body =
        """
        {"conversation_id": "%s", "agent": {"kind": "Agent"}, "initial_message":
          {"role": "user", "content": [{"type": "text", "text": "Hello"}]}}"""
            .formatted(id);
    for (int status : List.of(201, 200)) {
      request(Companion.OPENHANDS)
          .contentType(JSON)
          .body(body)
          .post("/api/conversations")
          .then()
          .statusCode(status)
          .body("id", equalTo(id))
          .body("execution_status", equalTo("idle"));
    }

    assertThat(standin.server().store().messages("openhands", id)).containsExactly("Hello");
    count("").body(equalTo("1"));
    count("?status=idle").body(equalTo("1"));
    count("?status=running").body(equalTo("0"));
    count("?status=x").statusCode(422);
    request(Companion.OPENHANDS).get("/api/conversations/x").then().statusCode(422);
    assertThat(standin.requests())
        .allMatch(
            each ->
                each.request().conversation().isEmpty()
                    || each.request().target().equals("/api/conversations/x"));
  }

  private ValidatableResponse count(String query) {
    return request(Companion.OPENHANDS).get("/api/conversations/count" + query).then();
  }

  private ValidatableResponse messages(String query) {
    return request(Companion.BOTPRESS).get("/v1/chat/messages" + query).then();
  }

  private ValidatableResponse listed(String query) {
    return request(Companion.BOTPRESS).get("/v1/chat/conversations" + query).then();
  }

  private Response say(String more) {
    return request(Companion.DIFY)
        .contentType(JSON)
        .body("{\"query\":\"Hello\",\"user\":\"alice\"%s}".formatted(more))
        .post("/chat-messages");
  }

  private RequestSpecification request(Companion vendor) {
    return vendor.request(standin, "alice");
  }
}
