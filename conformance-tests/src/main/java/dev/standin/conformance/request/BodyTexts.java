package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.MediaRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value as the text of a body of some media type. */
public final class BodyTexts {

  private static final String BOUNDARY = "standin-boundary";

  private BodyTexts() {}

  /**
   * The text.
   *
   * @return empty where it is not known how such a value is written in this media type
   */
  public static Optional<String> of(String mediaType, JsonNode value) {
    String type = MediaRange.essence(mediaType);
    if (JsonMediaType.matches(type) || (isAnything(type) && value.isContainerNode())) {
      return Optional.of(value.toString());
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return value.isObject() ? form(value) : Optional.empty();
    }
    if (type.equals("multipart/form-data")) {
      return value.isObject() ? Optional.of(multipart(value)) : Optional.empty();
    }
    boolean text = type.startsWith("text/") && !type.equals("text/xml");
    boolean opaque = type.equals("application/octet-stream") || isAnything(type);
    return (text || opaque) && value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
  }

  /**
   * The text of a body that may be sent in any of several media types; empty also where it would be
   * sent in another than this one: a range is for what the others leave.
   */
  public static Optional<String> ofOneOf(Set<String> types, String mediaType, JsonNode value) {
    return of(mediaType, value)
        .filter(text -> !MediaRange.isRange(mediaType) || !types.contains(sent(mediaType, text)));
  }

  /** Whether there are values of which it is known how they are written in this media type. */
  static boolean isWritten(String mediaType) {
    return Stream.of(JsonNodeFactory.instance.objectNode(), TextNode.valueOf(""))
        .anyMatch(it -> of(mediaType, it).isPresent());
  }

  /** The {@code Content-Type} under which the text of such a body is sent. */
  public static String sent(String mediaType, String text) {
    return switch (MediaRange.essence(mediaType)) {
      case "multipart/form-data" -> mediaType + "; boundary=" + BOUNDARY;
      case "*/*", "application/*" ->
          text.matches("(?s)[\\[{].*") ? "application/json" : "application/octet-stream";
      default -> MediaRange.concrete(mediaType);
    };
  }

  private static boolean isAnything(String type) {
    return type.equals("*/*") || type.equals("application/*");
  }

  /** Each property by itself, lists item by item (OpenAPI 3.0.3, section 4.7.14). */
  private static Optional<String> form(JsonNode object) {
    boolean flat = object.valueStream().flatMap(BodyTexts::items).allMatch(JsonNode::isValueNode);
    return flat
        ? Optional.of(
            object
                .propertyStream()
                .flatMap(
                    each ->
                        items(each.getValue())
                            .map(item -> PercentEncoding.pair(each.getKey(), item.asText())))
                .collect(Collectors.joining("&")))
        : Optional.empty();
  }

  private static Stream<JsonNode> items(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  /** Texts as they are, anything else as JSON (OpenAPI 3.0.3, section 4.7.14.1). */
  private static String multipart(JsonNode object) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      boolean plain = property.getValue().isValueNode();
      body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
      body.append(property.getKey().replace("\"", "%22")).append("\"\r\n");
      body.append(plain ? "" : "Content-Type: application/json\r\n").append("\r\n");
      body.append(plain ? property.getValue().asText() : property.getValue().toString());
      body.append("\r\n");
    }
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }
}
