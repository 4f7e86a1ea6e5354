package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Map;

/** Formats of integers are bounds by another name (OpenAPI 3.1.0, section 4.4). */
final class IntegerFormat {

  private static final String FORMAT = "format";
  private static final String LEAST = "minimum";
  private static final String MOST = "maximum";
  private static final JsonNode NONE = MissingNode.getInstance();
  private static final Map<String, Integer> BITS = Map.of("int32", 32, "int64", 64);

  private IntegerFormat() {}

  /** Takes bounds for a format where each of two integers is within what the other's says. */
  static void simplify(Map<String, JsonNode> limits, Map<String, JsonNode> others) {
    String own = format(limits);
    String other = format(others);
    if (own.equals(other) || !isWithin(limits, other) || !isWithin(others, own)) {
      return;
    }
    if (BITS.containsKey(own)) {
      BigDecimal least = least(own);
      limits.remove(FORMAT);
      if (bound(limits, LEAST, least).compareTo(least) <= 0) {
        limits.put(LEAST, DecimalNode.valueOf(least));
      }
      if (bound(limits, MOST, most(own)).compareTo(most(own)) >= 0) {
        limits.put(MOST, DecimalNode.valueOf(most(own)));
      }
    }
  }

  private static String format(Map<String, JsonNode> limits) {
    return limits.getOrDefault(FORMAT, NONE).asText();
  }

  /** Whether numbers within limits are within a format, or there is none. */
  private static boolean isWithin(Map<String, JsonNode> limits, String format) {
    if (!BITS.containsKey(format)) {
      return format.isEmpty();
    }
    String own = format(limits);
    boolean isNarrower = BITS.containsKey(own) && most(own).compareTo(most(format)) <= 0;
    BigDecimal beyond = most(format).add(BigDecimal.TEN);
    return isNarrower
        || (bound(limits, LEAST, beyond.negate()).compareTo(least(format)) >= 0
            && bound(limits, MOST, beyond).compareTo(most(format)) <= 0);
  }

  private static BigDecimal bound(Map<String, JsonNode> limits, String bound, BigDecimal none) {
    JsonNode value = limits.getOrDefault(bound, NONE);
    return value.isNumber() ? value.decimalValue() : none;
  }

  private static BigDecimal least(String format) {
    return most(format).add(BigDecimal.ONE).negate();
  }

  private static BigDecimal most(String format) {
    int bits = BITS.getOrDefault(format, 1);
    return BigDecimal.valueOf(2).pow(bits - 1).subtract(BigDecimal.ONE);
  }
}
