package dev.standin.server.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Deletes Tavus conversations. */
final class Deleting {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Deleting() {}

  static int forGood(Standin standin, String id) {
    return send(standin, id, "?hard=true");
  }

  static int softly(Standin standin, String id) {
    return send(standin, id, "");
  }

  private static int send(Standin standin, String id, String query) {
    URI uri = URI.create(standin.baseUrl("tavus") + "/v2/conversations/" + id + query);
    try {
      return CLIENT
          .send(
              HttpRequest.newBuilder(uri)
                  .header("x-api-key", standin.credential("tavus"))
                  .DELETE()
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
