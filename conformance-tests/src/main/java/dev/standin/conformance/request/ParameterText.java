package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.ParameterStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A parameter's value as its style writes it (OpenAPI 3.1.0, section 4.8.12.4). */
public final class ParameterText {

  private final Parameter parameter;
  private final ParameterStyle style;
  private final String name;

  private ParameterText(Parameter parameter) {
    this.parameter = parameter;
    this.style = parameter.style();
    this.name = PercentEncoding.encode(parameter.name());
  }

  /**
   * The value where the parameter stands.
   *
   * @return empty where the style has no form for such a value: an empty list, objects in objects
   */
  public static Optional<Placed> of(Parameter parameter, JsonNode value) {
    return new ParameterText(parameter).placed(value);
  }

  /** A text in the parameter's place; in the place of an item where it is a list. */
  public static Optional<Placed> ofText(Parameter parameter, String text) {
    boolean usual = Set.of("form", "simple").contains(parameter.style().name());
    JsonNode value = TextNode.valueOf(text);
    return of(parameter, usual ? value : JsonNodeFactory.instance.arrayNode().add(value));
  }

  private Optional<Placed> placed(JsonNode value) {
    return found(value).filter(this::isSendable);
  }

  /** Whether nothing is lost on the way: there is no encoding for headers and cookies. */
  private boolean isSendable(Placed placed) {
    String text = placed.written().orElse(placed.value());
    return switch (parameter.in()) {
      case HEADER -> text.equals(text.strip()) && text.matches("[\\x20-\\x7E]*");
      case COOKIE -> text.matches("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");
      case PATH, QUERY -> true;
    };
  }

  private Optional<Placed> found(JsonNode value) {
    if (style.mediaType().isPresent()) {
      boolean text = value.isTextual() && !style.mediaType().get().contains("json");
      return Optional.of(plain(text ? value.asText() : value.toString()));
    }
    if (value.isValueNode()) {
      boolean usual = !style.name().equals("label") && !style.name().equals("matrix");
      return Optional.of(usual ? plain(value.asText()) : written(value, single(value)));
    }
    boolean flat = !value.isEmpty() && value.valueStream().allMatch(JsonNode::isValueNode);
    if (!flat || (parameter.in() == ParameterIn.COOKIE && (value.isObject() || value.size() > 1))) {
      return Optional.empty();
    }
    return Optional.of(written(value, value.isArray() ? list(value) : object(value)));
  }

  private Placed plain(String text) {
    return new Placed(parameter.in(), parameter.name(), text);
  }

  private Placed written(JsonNode value, String text) {
    return new Placed(parameter.in(), parameter.name(), value.toString(), Optional.of(text));
  }

  private String single(JsonNode value) {
    String text = encoded(value.asText());
    return style.name().equals("label") ? "." + text : ";" + name + "=" + text;
  }

  private String list(JsonNode value) {
    List<String> items = value.valueStream().map(item -> encoded(item.asText())).toList();
    boolean nameless = style.name().equals("simple") || style.name().equals("label");
    return style.explode()
        ? exploded(items.stream().map(item -> nameless ? item : name + "=" + item).toList())
        : joined(items);
  }

  private String object(JsonNode value) {
    boolean deep = style.name().equals("deepObject");
    List<String> pairs = new ArrayList<>();
    List<String> flat = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String key = encoded(property.getKey());
      String text = encoded(property.getValue().asText());
      flat.addAll(List.of(key, text));
      pairs.add((deep ? name + "%5B" + key + "%5D" : key) + "=" + text);
    }
    return style.explode() || deep ? exploded(pairs) : joined(flat);
  }

  private String exploded(List<String> parts) {
    return switch (style.name()) {
      case "simple" -> String.join(",", parts);
      case "label" -> "." + String.join(".", parts);
      case "matrix" -> ";" + String.join(";", parts);
      default -> String.join("&", parts);
    };
  }

  private String joined(List<String> parts) {
    return switch (style.name()) {
      case "label" -> "." + String.join(",", parts);
      case "matrix" -> ";" + name + "=" + String.join(",", parts);
      case "spaceDelimited" -> name + "=" + String.join("%20", parts);
      case "pipeDelimited" -> name + "=" + String.join("%7C", parts);
      case "form" -> name + "=" + String.join(",", parts);
      default -> String.join(",", parts);
    };
  }

  /** In URLs whatever is no delimiter is encoded; in headers nothing is. */
  private String encoded(String text) {
    return parameter.in() == ParameterIn.HEADER ? text : PercentEncoding.encode(text);
  }
}
