package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What the body of every refusal has, whoever refuses, and what no answer shows. */
public final class ErrorShapes {

  /** The key of what is answered below no API's path. */
  public static final String NOBODY = "";

  private static final Map<String, Predicate<JsonNode>> SHAPES =
      Map.of(
          "openhands",
          body -> body.has("detail"),
          "dify",
          body -> body.has("code") && body.has("message") && body.has("status"),
          "azure",
          body -> body.path("error").has("code") && body.path("error").has("message"),
          "botpress",
          body -> body.isObject() && body.isEmpty(),
          "tavus",
          body -> body.has("error") || body.has("message"),
          "standin",
          body -> body.has("title") && body.has("status"),
          NOBODY,
          body -> body.has("error") && body.has("hint"));

  private static final List<String> INTERNALS =
      List.of(
          "<html",
          "exception",
          "dev.standin",
          "org.glassfish",
          "grizzly",
          "jersey",
          "jackson",
          "at java.",
          "jdbc",
          "select ");

  private ErrorShapes() {}

  /** Whether this is how errors of this API look; of an API not known here, any object. */
  public static boolean fits(String api, JsonNode body) {
    return SHAPES.getOrDefault(api, JsonNode::isObject).test(body);
  }

  /** Whether it is known here how errors of this API look. */
  public static boolean knows(String api) {
    return SHAPES.containsKey(api);
  }

  /** Fails unless this answer, as it came, refuses in the way of this API. */
  public static void assertFits(String vendor, String answer) throws IOException {
    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(internalsIn(answer)).isEmpty();
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    if (body.isEmpty()) {
      // The one refusal that a page documents without content.
      assertThat(vendor + " " + answer).startsWith("openhands HTTP/1.1 404 ");
    } else {
      assertThat(answer).containsIgnoringCase("Content-Type: application/json\r\n");
      JsonNode json = new ObjectMapper().readTree(body);
      assertThat(fits(vendor, json)).as("shape of %s: %s", vendor, body).isTrue();
    }
  }

  /** What the text shows of the inside, whatever its letter case. */
  public static List<String> internalsIn(String answer) {
    String text = answer.toLowerCase(Locale.ROOT);
    return INTERNALS.stream().filter(text::contains).toList();
  }
}
