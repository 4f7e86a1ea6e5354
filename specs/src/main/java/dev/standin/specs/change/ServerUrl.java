package dev.standin.specs.change;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a server, which is a template (OpenAPI 3.1.0, section 4.8.5). */
record ServerUrl(Spot server) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  /** As it is written. */
  String template() {
    return server.node().path("url").asText();
  }

  /** The names of the variables, in the order of their places. */
  List<String> names() {
    return VARIABLE.matcher(template()).results().map(match -> match.group(1)).toList();
  }

  /** What stays of the template whatever its variables are called. */
  String form() {
    return VARIABLE.matcher(template()).replaceAll("{}");
  }

  /** With the variables' defaults put in, and without a slash at the end, which adds nothing. */
  String address() {
    return VARIABLE.matcher(template()).replaceAll(this::value).replaceAll("/+$", "");
  }

  /** The path of the address; what cannot be read as a URL counts as a whole. */
  String path() {
    try {
      String path = URI.create(address().replaceAll("[{}]", "_")).getRawPath();
      String given = path == null ? "" : path;
      return given.isEmpty() || given.startsWith("/") ? given : "/" + given;
    } catch (IllegalArgumentException e) {
      return address();
    }
  }

  private String value(MatchResult match) {
    String name = match.group(1);
    return Matcher.quoteReplacement(
        server.node().path("variables").path(name).path("default").asText("{" + name + "}"));
  }
}
