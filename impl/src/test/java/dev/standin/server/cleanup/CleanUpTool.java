package dev.standin.server.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

// In the README from here
/** Deletes conversations in which nothing has happened for 30 days. */
class CleanUpTool {

  private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Instant limit = Instant.now().minus(Duration.ofDays(30));

  /** Pages are counted anew for each request: all are read before anything is deleted. */
  void tavus(String baseUrl, String key) throws IOException, InterruptedException {
    String all = baseUrl + "/v2/conversations";
    List<String> old = new ArrayList<>();
    JsonNode page;
    int number = 1;
    do {
      page = list(all + "?limit=3&page=" + number++, key).path("data");
      for (JsonNode each : page) {
        if (Instant.parse(each.path("updated_at").asText()).isBefore(limit)) {
          old.add(each.path("conversation_id").asText());
        }
      }
    } while (!page.isEmpty());
    for (String id : old) {
      send("DELETE", all + "/" + id + "?hard=true", key);
    }
  }

  /** A cursor stays where it is: each page is deleted as it comes. */
  void azure(String baseUrl, String key) throws IOException, InterruptedException {
    String all = baseUrl + "/conversations";
    JsonNode page;
    String after = "";
    do {
      page = list(all + "?limit=3&after=" + after, key);
      for (JsonNode each : page.path("data")) {
        if (Instant.ofEpochSecond(each.path("created_at").asLong()).isBefore(limit)) {
          send("DELETE", all + "/" + each.path("id").asText(), key);
        }
      }
      after = page.path("last_id").asText();
    } while (page.path("has_more").asBoolean());
  }

  JsonNode list(String url, String key) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(send("GET", url, key).body());
  }

  /** What a deletion says of a thing that is gone is no failure: it may be asked for again. */
  HttpResponse<String> send(String method, String url, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("x-api-key", key)
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    for (int tries = 1; tries < 3 && TRY_AGAIN.contains(answer.statusCode()); tries++) {
      Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
      answer = http.send(request, BodyHandlers.ofString());
    }
    if (answer.statusCode() >= (method.equals("DELETE") ? 500 : 400)) {
      throw new IOException(method + " " + url + ": " + answer.statusCode());
    }
    return answer;
  }
}
// to here
