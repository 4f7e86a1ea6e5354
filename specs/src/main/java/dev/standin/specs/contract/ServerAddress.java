package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server's URL without its differences of spelling (RFC 3986, section 6.2): the host in lower
 * case, no default port, nothing encoded that need not be, no slash at the end.
 *
 * @param text as a whole
 * @param path empty, or with a slash in front
 */
public record ServerAddress(String text, String path) {

  /** So many addresses of one server are told apart; where there are more, its text is. */
  private static final int MOST = 1000;

  private static final int HEX = 16;
  private static final Pattern ENCODED = Pattern.compile("%(\\p{XDigit}{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
  private static final JsonNode NONE = MissingNode.getInstance();

  /** That of a server with the defaults of its variables put in (OpenAPI 3.1.0, section 4.8.6). */
  static ServerAddress of(Clause server) {
    String url = server.name();
    for (var variable : server.settings().getOrDefault("variables", NONE).properties()) {
      String value = variable.getValue().path("default").asText();
      url = url.replace("{" + variable.getKey() + "}", value);
    }
    return of(url);
  }

  /** The addresses of a server, with each of the values that its variables name. */
  static Set<ServerAddress> all(Clause server) {
    Set<String> urls = new LinkedHashSet<>(List.of(server.name()));
    for (var variable : server.settings().getOrDefault("variables", NONE).properties()) {
      Set<String> more = new LinkedHashSet<>();
      Set<String> values = new LinkedHashSet<>();
      values.add(variable.getValue().path("default").asText());
      variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
      for (String url : urls) {
        values.forEach(value -> more.add(url.replace("{" + variable.getKey() + "}", value)));
      }
      if (more.size() > MOST) {
        return Set.of(new ServerAddress(server.toString(), of(server).path()));
      }
      urls = more;
    }
    Set<ServerAddress> addresses = new LinkedHashSet<>();
    urls.forEach(url -> addresses.add(of(url)));
    return addresses;
  }

  /** That of what has a path of its own behind the server's. */
  ServerAddress below(String more) {
    return new ServerAddress(text + more, path + more);
  }

  /** Text of a URL in which nothing is encoded that need not be (RFC 3986, section 6.2.2.2). */
  static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            it -> {
              String character = String.valueOf((char) Integer.parseInt(it.group(1), HEX));
              return UNRESERVED.matcher(character).matches()
                  ? character
                  : it.group().toUpperCase(Locale.ROOT);
            });
  }

  static ServerAddress of(String url) {
    try {
      URI uri = URI.create(decoded(url).replaceAll("[{}]", "_"));
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
      String rooted = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
      if (uri.getHost() == null) {
        return new ServerAddress(decoded(url).replaceAll("/+$", ""), rooted);
      }
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isDefault =
          (scheme.equals("https") && uri.getPort() == 443)
              || (scheme.equals("http") && uri.getPort() == 80);
      String port = uri.getPort() < 0 || isDefault ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return new ServerAddress(scheme + "://" + host + port + rooted + query, rooted);
    } catch (IllegalArgumentException e) {
      return new ServerAddress(url, url);
    }
  }
}
