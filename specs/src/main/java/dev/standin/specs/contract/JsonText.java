package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** JSON values (RFC 8259) in a form in which those are equal that mean the same. */
final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** An exponent beyond this stays one: written out, it could fill the memory. */
  private static final int LONGEST_NUMBER = 40;

  private JsonText() {}

  /** With keys in order, and numbers in one form: {@code 1}, {@code 1.0} and {@code 1e0}. */
  static JsonNode normal(JsonNode value) {
    if (value.isNumber()) {
      return number(value);
    }
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> list.add(normal(item)));
      return list;
    }
    if (value.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(entry -> sorted.put(entry.getKey(), normal(entry.getValue())));
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      sorted.forEach(object::set);
      return object;
    }
    return value;
  }

  private static JsonNode number(JsonNode value) {
    if (value.isFloatingPointNumber()
        && !value.isBigDecimal()
        && !Double.isFinite(value.doubleValue())) {
      return JsonNodeFactory.instance.textNode(value.asText()); // YAML has these, JSON has not.
    }
    BigDecimal shortest = value.decimalValue().stripTrailingZeros();
    if (shortest.scale() < 0 && shortest.scale() > -LONGEST_NUMBER) {
      shortest = shortest.setScale(0);
    }
    return DecimalNode.valueOf(shortest);
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonNode read(String text) {
    try {
      return normal(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON value: " + text, e);
    }
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
