package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request that a target file describes. A header or body property whose placeholder has no value
 * is left out: a conversation that nobody owns is made without its owner's header.
 *
 * @param path below the base URL, or an absolute URL, where {@code ${origin}} stands for the
 *     scheme, host and port of the base URL
 * @param body JSON; empty for none
 */
record Call(String method, String path, Map<String, String> headers, Optional<JsonNode> body) {

  private static final String ORIGIN = "origin";

  static Call read(YamlCursor place, Set<String> placeholders) {
    String method = place.required("method").text().toUpperCase(Locale.ROOT);
    YamlCursor path = place.required("path");
    if (!path.text().matches("(?s)(/|https?://|\\$\\{origin}/).*")) {
      throw path.error("has to begin with /, ${origin}/ or http://, not `" + path.text() + "`");
    }
    Map<String, String> headers =
        place.optional("headers").map(YamlCursor::textsByName).orElse(Map.of());
    Optional<JsonNode> body = place.optional("body").map(YamlCursor::value);
    Set<String> inPath = new TreeSet<>(placeholders);
    inPath.add(ORIGIN);
    Placeholders.check(path, path.text(), inPath);
    headers.forEach((name, text) -> Placeholders.check(place.at("headers"), text, placeholders));
    body.ifPresent(value -> Placeholders.check(place.at("body"), value.toString(), placeholders));
    return new Call(method, path.text(), new LinkedHashMap<>(headers), body);
  }

  /**
   * Sends the request.
   *
   * @param what what it is for: {@code making a conversation}
   * @throws PrerequisiteException if the answer is no success; the message says what was sent and
   *     what came back
   */
  Response send(Sender sender, URI baseUrl, Map<String, String> values, String what) {
    Request request = request(baseUrl, values);
    Exchange exchange = sender.send(what, request);
    Response response =
        exchange
            .response()
            .orElseThrow(
                () ->
                    new PrerequisiteException(
                        "%s: no answer to %s %s (%s)"
                            .formatted(
                                what, method, request.url(), exchange.failure().orElse(""))));
    if (response.status() / 100 != 2) {
      throw new PrerequisiteException(
          "%s: %s %s was answered %d %s"
              .formatted(what, method, request.url(), response.status(), shortened(response)));
    }
    return response;
  }

  /** Whether it is a request of this operation, which stands below the base URL. */
  boolean isOf(Operation operation) {
    return operation.method().equals(method)
        && PathTemplates.pattern(operation.path()).matcher(path.split("\\?", -1)[0]).matches();
  }

  /** The body with values for its placeholders; empty if there is none. */
  Optional<JsonNode> body(Map<String, String> values) {
    return body.map(value -> filled(value, values));
  }

  /** The request with values for its placeholders. */
  Request request(URI baseUrl, Map<String, String> values) {
    Map<String, String> inPath = new HashMap<>(values);
    inPath.put(ORIGIN, baseUrl.getScheme() + "://" + baseUrl.getRawAuthority());
    String filled =
        Placeholders.fill(path, inPath)
            .orElseThrow(
                () ->
                    new PrerequisiteException(
                        ("no value for a placeholder of %s, as where nobody owns what is made; in"
                                + " `headers` or `body` it is left out")
                            .formatted(path)));
    String url =
        filled.startsWith("/") ? baseUrl.toString().replaceAll("/+$", "") + filled : filled;
    List<Header> sent = new ArrayList<>();
    headers.forEach(
        (name, text) ->
            Placeholders.fill(text, values).ifPresent(v -> sent.add(new Header(name, v))));
    if (body.isPresent() && Header.values(sent, "Content-Type").findAny().isEmpty()) {
      sent.add(new Header("Content-Type", "application/json"));
    }
    return new Request(method, url, sent, body(values).map(JsonNode::toString));
  }

  private static JsonNode filled(JsonNode body, Map<String, String> values) {
    JsonNode pruned = body.deepCopy();
    prune(pruned, values);
    return JsonTexts.map(pruned, text -> Placeholders.fill(text, values).orElse(text));
  }

  private static void prune(JsonNode body, Map<String, String> values) {
    if (body instanceof ObjectNode object) {
      object.removeIf(value -> isUnfilled(value, values));
    } else if (body instanceof ArrayNode array) {
      array.removeIf(value -> isUnfilled(value, values));
    }
    body.forEach(value -> prune(value, values));
  }

  private static boolean isUnfilled(JsonNode value, Map<String, String> values) {
    return value.isTextual() && Placeholders.fill(value.asText(), values).isEmpty();
  }

  private static String shortened(Response response) {
    String text = response.text();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
