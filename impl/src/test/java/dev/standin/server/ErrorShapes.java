package dev.standin.server;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** What the text shows of the inside, whatever its letter case. */
  public static List<String> internalsIn(String answer) {
    String text = answer.toLowerCase(Locale.ROOT);
    return INTERNALS.stream().filter(text::contains).toList();
  }
}
