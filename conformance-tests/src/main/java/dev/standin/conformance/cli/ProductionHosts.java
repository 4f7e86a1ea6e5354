package dev.standin.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts that a document names in its {@code servers}: the vendor's own. */
final class ProductionHosts {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");
  private static final String ANY = "standin-any-label";

  private final Set<String> hosts = new TreeSet<>();

  private ProductionHosts(SpecDocument document) {
    for (JsonNode servers : document.root().findValues("servers")) {
      for (JsonNode server : servers) {
        for (String url : urls(server)) {
          host(url).ifPresent(hosts::add);
        }
      }
    }
    hosts.removeAll(LOOPBACK);
  }

  /** Whether one of the document's servers is on the host of this URL. */
  static boolean of(SpecDocument document, URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return new ProductionHosts(document)
        .hosts.stream()
            .anyMatch(
                named ->
                    host.matches(Pattern.quote(named).replace(ANY, "\\E[^.]+\\Q"))
                        && !named.equals(ANY));
  }

  /** The URL with the values that its variables are said to have, and with any other. */
  private static List<String> urls(JsonNode server) {
    String template = server.path("url").asText();
    List<String> urls = new ArrayList<>();
    urls.add(VARIABLE.matcher(template).replaceAll(found -> value(server, found)));
    urls.add(VARIABLE.matcher(template).replaceAll(ANY));
    VARIABLE
        .matcher(template)
        .results()
        .forEach(
            found ->
                server
                    .at("/variables")
                    .path(found.group(1))
                    .path("enum")
                    .forEach(each -> urls.add(template.replace(found.group(), each.asText()))));
    return urls;
  }

  private static String value(JsonNode server, MatchResult found) {
    return Matcher.quoteReplacement(
        server.path("variables").path(found.group(1)).path("default").asText(ANY));
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
