package dev.standin.server;

import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each vendor's clients send to delete a conversation of alice's. */
public enum VendorClient {
  OPENHANDS("/api/conversations/", 200, 404, null),
  DIFY("/v1/conversations/", 204, 404, "alice"),
  AZURE("/openai/v1/conversations/", 200, 404, "alice"),
  BOTPRESS("/v1/chat/conversations/", 200, 404, "alice"),
  TAVUS("/v2/conversations/", 204, 400, null);

  public final String path;

  /** What is answered when it is deleted, and when there is none. */
  public final int done;

  public final int unknown;

  public final @Nullable String owner;

  VendorClient(String path, int done, int unknown, @Nullable String owner) {
    this.path = path;
    this.done = done;
    this.unknown = unknown;
    this.owner = owner;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A conversation that its request deletes. */
  public String conversation(ServerFixture server) {
    return server.conversation(key(), owner);
  }

  public RequestSpecification request(ServerFixture server) {
    RequestSpecification request = server.request().headers(headers());
    return body().isEmpty() ? request : request.body(body());
  }

  /** Its path for an id. */
  public String path(String id) {
    return path + id + (this == TAVUS ? "?hard=true" : "");
  }

  public int delete(ServerFixture server, String id) {
    return request(server).delete(path(id)).statusCode();
  }

  /** The whole request as it is on the wire. */
  public String raw(String id, String... more) {
    StringBuilder request = new StringBuilder("DELETE " + path(id) + " HTTP/1.1\r\nHost: a\r\n");
    headers().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    for (String header : more) {
      request.append(header).append("\r\n");
    }
    if (!body().isEmpty()) {
      request.append("Content-Length: " + body().length() + "\r\n");
    }
    return request + "\r\n" + body();
  }

  public String body() {
    return this == DIFY ? "{\"user\":\"alice\"}" : "";
  }

  /** The header fields that it needs. */
  public Map<String, String> headers() {
    return switch (this) {
      case OPENHANDS -> Map.of();
      case DIFY ->
          Map.of("Authorization", "Bearer standin-dify-key", "Content-Type", "application/json");
      case AZURE -> Map.of("x-ms-user-isolation-key", "alice");
      case BOTPRESS -> Map.of("Authorization", "Bearer standin-botpress-key", "x-bot-id", "alice");
      case TAVUS -> Map.of("x-api-key", "standin-tavus-key");
    };
  }
}
