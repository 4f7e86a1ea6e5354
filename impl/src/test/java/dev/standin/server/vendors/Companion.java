package dev.standin.server.vendors;

import dev.standin.server.junit.Standin;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the vendors that page by cursor are asked for what stands around a deletion. */
enum Companion {
  AZURE("/conversations", "{}", "id", "data.id", "last_id", "?limit=%d&after=", "&order=asc"),
  BOTPRESS(
      "/v1/chat/conversations",
      "{\"channel\":\"c\",\"tags\":{}}",
      "conversation.id",
      "conversations.id",
      "meta.nextToken",
      "?pageSize=%d&nextToken=",
      "&sortDirection=asc"),
  DIFY(
      "/conversations",
      "{\"query\":\"Hello\",\"user\":\"%s\",\"inputs\":{}}",
      "conversation_id",
      "data.id",
      "data[-1].id",
      "?limit=%d&last_id=",
      "&sort_by=created_at"),
  OPENHANDS(
      "/api/conversations",
      "{}",
      "id",
      "items.id",
      "next_page_id",
      "?limit=%d&page_id=",
      "&sort_order=CREATED_AT");

  private final String path;
  private final String body;
  private final String id;
  private final String ids;
  private final String next;
  private final String page;
  final String oldestFirst;

  Companion(
      String path,
      String body,
      String id,
      String ids,
      String next,
      String page,
      String oldestFirst) {
    this.path = path;
    this.body = body;
    this.id = id;
    this.ids = ids;
    this.next = next;
    this.page = page;
    this.oldestFirst = oldestFirst;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  RequestSpecification request(Standin standin, String owner) {
    Map<String, String> headers =
        switch (this) {
          case AZURE -> Map.of("x-ms-user-isolation-key", owner);
          case BOTPRESS -> Map.of("x-bot-id", owner);
          case DIFY, OPENHANDS -> Map.of();
        };
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .baseUri(standin.baseUrl(key()))
        .headers(headers)
        .header("Authorization", "Bearer " + standin.credential(key()));
  }

  String make(Standin standin, String owner) {
    return request(standin, owner)
        .contentType(ContentType.JSON)
        .body(body.formatted(owner))
        .post(this == DIFY ? "/chat-messages" : path)
        .then()
        .extract()
        .path(id);
  }

  /** A page behind the cursor, which is empty for the first. */
  Response list(Standin standin, String owner, int limit, String cursor) {
    String list = this == OPENHANDS ? path + "/search" : path;
    String user = this == DIFY ? "&user=" + owner : "";
    return request(standin, owner).get(list + page.formatted(limit) + cursor + user);
  }

  List<String> ids(Response list) {
    return list.jsonPath().getList(ids, String.class);
  }

  /** The cursor of what is behind; null behind the last page. */
  @Nullable String next(Response list) {
    // Two vendors say of every page which is the last on it, and apart whether there are more.
    Boolean hasMore = list.path("has_more");
    return Boolean.FALSE.equals(hasMore) ? null : list.path(next);
  }

  Response get(Standin standin, String owner, String conversation) {
    return request(standin, owner).get(path + "/" + conversation);
  }

  int delete(Standin standin, String owner, String conversation) {
    RequestSpecification request = request(standin, owner);
    if (this == DIFY) {
      request.contentType(ContentType.JSON).body("{\"user\":\"%s\"}".formatted(owner));
    }
    return request.delete(path + "/" + conversation).statusCode();
  }
}
