package dev.standin.specs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Values of the YAML 1.2 core schema (section 10.3) as JSON values. */
final class YamlScalars {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Empty for what JSON cannot hold: infinities, not-a-number, values with tags of their own. */
  Optional<JsonNode> convert(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.STR)) {
      return Optional.of(JSON.textNode(text));
    }
    if (tag.equals(Tag.NULL)) {
      return Optional.of(JSON.nullNode());
    }
    if (tag.equals(Tag.BOOL)) {
      return Optional.of(JSON.booleanNode(text.toLowerCase(Locale.ROOT).equals("true")));
    }
    try {
      if (tag.equals(Tag.INT)) {
        return Optional.of(integer(text));
      }
      return tag.equals(Tag.FLOAT)
          ? Optional.of(DecimalNode.valueOf(new BigDecimal(text)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static JsonNode integer(String text) {
    BigInteger value;
    if (text.startsWith("0x")) {
      value = new BigInteger(text.substring(2), 16);
    } else if (text.startsWith("0o")) {
      value = new BigInteger(text.substring(2), 8);
    } else {
      value = new BigInteger(text);
    }
    if (value.bitLength() < Integer.SIZE) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }
}
