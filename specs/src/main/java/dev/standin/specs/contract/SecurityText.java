package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.specs.document.ReferenceResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes who is let in, in words that do not depend on the schemes' names (OpenAPI 3.1.0, sections
 * 4.8.27 to 4.8.30): {@code header x-api-key or http bearer}, {@code oauth2 clientCredentials URL
 * scope read and http basic}.
 */
final class SecurityText {

  private static final List<String> URLS = List.of("authorizationUrl", "tokenUrl");
  private static final Set<String> OF_SCHEMES =
      Set.of("type", "in", "name", "scheme", "flows", "openIdConnectUrl");

  private final JsonNode root;

  SecurityText(JsonNode root) {
    this.root = root;
  }

  /** A scheme that is asked for: where it stands, and what is not in its text. */
  record Scheme(JsonPointer pointer, Map<String, JsonNode> settings) {}

  /** Whether a reader of tables noted that the page does not have this. */
  boolean isAbsent(String name) {
    return root.path("x-standin-absent")
        .valueStream()
        .anyMatch(absent -> absent.asText().equals(name));
  }

  /** The alternatives, any of which suffices; {@code none} where nothing is asked for. */
  String of(JsonNode requirements) {
    Set<String> alternatives = new TreeSet<>();
    List<String> texts = new ArrayList<>();
    for (JsonNode requirement : requirements) {
      Set<String> together = new TreeSet<>();
      requirement
          .properties()
          .forEach(
              entry -> {
                StringBuilder text = new StringBuilder(text(scheme(entry.getKey())));
                entry.getValue().forEach(scope -> text.append(" scope ").append(safe(scope)));
                together.add(text.toString());
              });
      String text = together.isEmpty() ? "none" : String.join(" and ", together);
      if (alternatives.add(text)) {
        texts.add(text);
      }
    }
    return texts.isEmpty() ? "none" : String.join(" or ", texts);
  }

  /** The schemes that are asked for, by their text. */
  Map<String, Scheme> schemes(JsonNode requirements) {
    Map<String, Scheme> schemes = new LinkedHashMap<>();
    for (JsonNode requirement : requirements) {
      for (Map.Entry<String, JsonNode> entry : requirement.properties()) {
        JsonNode scheme = scheme(entry.getKey());
        Map<String, JsonNode> settings = Settings.of(root, scheme, OF_SCHEMES);
        scheme.path("flows").properties().forEach(flow -> flow(flow, settings));
        JsonPointer pointer =
            JsonPointer.compile("/components/securitySchemes").appendProperty(entry.getKey());
        schemes.putIfAbsent(text(scheme), new Scheme(pointer, settings));
      }
    }
    return schemes;
  }

  /** What a scope is described as is wording. */
  private void flow(Map.Entry<String, JsonNode> flow, Map<String, JsonNode> settings) {
    if (flow.getKey().startsWith("x-")) {
      return;
    }
    ArrayNode scopes = JsonNodeFactory.instance.arrayNode();
    flow.getValue()
        .path("scopes")
        .propertyStream()
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(scopes::add);
    settings.put(flow.getKey() + " scopes", scopes);
    Settings.of(root, flow.getValue(), Set.of("authorizationUrl", "tokenUrl", "scopes"))
        .forEach((key, value) -> settings.put(flow.getKey() + " " + key, value));
  }

  private JsonNode scheme(String name) {
    JsonNode components = ReferenceResolver.follow(root, root.path("components"));
    JsonNode schemes = ReferenceResolver.follow(root, components.path("securitySchemes"));
    return ReferenceResolver.follow(root, schemes.path(name));
  }

  private static String text(JsonNode scheme) {
    String type = scheme.path("type").asText();
    return switch (type) {
      case "apiKey" -> safe(scheme.path("in")) + " " + safe(scheme.path("name"));
      case "oauth2" -> type + flows(scheme);
      case "openIdConnect" -> type + " " + safe(scheme.path("openIdConnectUrl"));
      case "http" -> "http " + safe(scheme.path("scheme")).toLowerCase(Locale.ROOT);
      default -> type;
    };
  }

  /** Where tokens come from, so that those of another issuer are not taken for the same. */
  private static String flows(JsonNode scheme) {
    Map<String, String> flows = new TreeMap<>();
    for (Map.Entry<String, JsonNode> flow : scheme.path("flows").properties()) {
      if (!flow.getKey().startsWith("x-")) {
        StringBuilder text = new StringBuilder(" ").append(flow.getKey());
        URLS.stream()
            .filter(flow.getValue()::has)
            .forEach(key -> text.append(' ').append(safe(flow.getValue().get(key))));
        flows.put(flow.getKey(), text.toString());
      }
    }
    return String.join(" /", flows.values());
  }

  /** Without what has a meaning in a contract: none of these is in a URL or in a name as sent. */
  private static String safe(JsonNode text) {
    String written = text.isValueNode() ? text.asText() : text.toString();
    String safe = written.replaceAll("\\s", "%20").replace(";", "%3B");
    return safe.isEmpty() ? "''" : safe;
  }
}
