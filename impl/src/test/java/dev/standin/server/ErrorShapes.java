package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the body of every refusal has, whoever refuses, and what no answer shows. */
public final class ErrorShapes {

  /** The key of what is answered below no API's path. */
  public static final String NOBODY = "";

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
  public static boolean fits(String api, int status, JsonNode body) {
    return switch (api) {
      case "openhands" -> {
        JsonNode detail = body.path("detail");
        JsonNode first = detail.path(0);
        yield status == 422
            ? first.has("loc") && first.has("msg") && first.has("type")
            : detail.isTextual();
      }
      case "dify" ->
          body.path("status").asInt() == status
              && body.path("code").asText().matches("[a-z_0-9]+")
              && isText(body.path("message"));
      case "azure" -> body.path("error").has("code") && isText(body.path("error").path("message"));
      case "botpress" -> body.isObject() && body.isEmpty();
      case "tavus" -> isText(body.path(status == 401 ? "message" : "error"));
      case "standin" -> body.has("title") && body.has("status");
      case NOBODY -> body.has("error") && body.has("hint");
      default -> body.isObject();
    };
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank();
  }

  /** Fails unless this answer, as it came, refuses in the way of this API. */
  public static void assertFits(String vendor, String answer) throws IOException {
    assertThat(answer).matches("(?s)HTTP/1.1 \\d{3} .*");
    assertThat(internalsIn(answer)).isEmpty();
    int status = Integer.parseInt(answer.substring(9, 12));
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    if (body.isEmpty()) {
      // The one refusal that a page documents without content.
      assertThat(vendor + " " + answer).startsWith("openhands HTTP/1.1 404 ");
    } else {
      assertThat(answer).containsIgnoringCase("Content-Type: application/json\r\n");
      JsonNode json = new ObjectMapper().readTree(body);
      assertThat(fits(vendor, status, json)).as("shape of %s: %s", vendor, body).isTrue();
    }
  }

  /** What the text shows of the inside, whatever its letter case. */
  public static List<String> internalsIn(String answer) {
    String text = answer.toLowerCase(Locale.ROOT);
    return INTERNALS.stream().filter(text::contains).toList();
  }
}
