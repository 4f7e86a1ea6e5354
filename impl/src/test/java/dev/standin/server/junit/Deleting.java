package dev.standin.server.junit;

import io.restassured.RestAssured;

/** Deletes Tavus conversations. */
final class Deleting {

  private Deleting() {}

  static int forGood(Standin standin, String id) {
    return softly(standin, id + "?hard=true");
  }

  static int softly(Standin standin, String id) {
    return RestAssured.given()
        .baseUri(standin.baseUrl("tavus"))
        .header("x-api-key", standin.credential("tavus"))
        .delete("/v2/conversations/" + id)
        .statusCode();
  }
}
