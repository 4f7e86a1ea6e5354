package dev.standin.specs.document;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path that a server's URL adds in front of an operation's (OpenAPI 3.1.0, section 4.8.5). */
final class ServerPath {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private ServerPath() {}

  /**
   * The path of the first server of the innermost of these that names one.
   *
   * @param scopes operation, path and document
   */
  static String of(List<JsonCursor> scopes) {
    for (JsonCursor scope : scopes) {
      List<JsonCursor> servers = scope.list("servers");
      if (!servers.isEmpty()) {
        return path(servers.get(0));
      }
    }
    return "";
  }

  private static String path(JsonCursor server) {
    JsonCursor url = server.get("url").orElseThrow(() -> server.error("a server needs a `url`."));
    String text = VARIABLE.matcher(url.node().asText()).replaceAll(match -> value(server, match));
    try {
      URI uri = URI.create(text);
      String written = String.valueOf(uri.getRawPath());
      boolean hasDots = written.matches("(.*/)?\\.\\.?(/.*)?");
      String path = hasDots ? uri.normalize().getRawPath().replaceAll("^(/?\\.\\.)+", "") : written;
      String relative = uri.getRawPath() == null ? "" : path.replaceAll("/+$", "");
      return relative.isEmpty() || relative.startsWith("/") ? relative : "/" + relative;
    } catch (IllegalArgumentException e) {
      throw url.error("`" + text + "` is no URL.");
    }
  }

  private static String value(JsonCursor server, MatchResult match) {
    String name = match.group(1);
    return server
        .object("variables")
        .flatMap(variables -> variables.object(name))
        .flatMap(variable -> variable.text("default"))
        .map(Matcher::quoteReplacement)
        .orElseThrow(
            () ->
                server.error(
                    "the server URL's `{" + name + "}` needs a variable with a `default`."));
  }
}
