package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A type without the limits that its other limits imply, whose change changes nothing. */
final class CanonicalType {

  private static final Map<String, Integer> BITS = Map.of("int32", 32, "int64", 64);
  private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Typed type;
  private final Predicate<Schema> isNever;
  private final Map<String, JsonNode> keywords;
  private final Map<String, Schema> parts;

  private CanonicalType(Typed type, Predicate<Schema> isNever) {
    this.type = type;
    this.isNever = isNever;
    this.keywords = new TreeMap<>(type.keywords());
    this.parts = new LinkedHashMap<>(type.parts());
  }

  /**
   * What remains of a type; all of one that says what is not compared by itself.
   *
   * @param isNever whether a schema is known to let nothing through
   * @return empty if no value is valid
   */
  static Optional<Typed> of(Typed type, Predicate<Schema> isNever) {
    if (KeywordInteraction.isOpaque(type)) {
      return Optional.of(type);
    }
    CanonicalType canonical = new CanonicalType(type, isNever);
    canonical.keywords.computeIfPresent(
        "format", (key, format) -> Types.hasFormat(type.name(), format.asText()) ? format : null);
    boolean isPossible =
        switch (type.name()) {
          case "string" -> canonical.counts("minLength", "maxLength", BigDecimal.ZERO, UNBOUNDED);
          case "integer", "number" -> canonical.numbers();
          case "array" -> canonical.items();
          case "object" -> canonical.properties();
          default -> true; // Of any type what contradicts itself leaves others.
        };
    return isPossible
        ? Optional.of(
            new Typed(type.name(), canonical.keywords, type.properties(), canonical.parts))
        : Optional.empty();
  }

  private boolean numbers() {
    withoutBoundsOf(type.keywords().get("format"));
    BigDecimal least = number("minimum");
    BigDecimal above = number("exclusiveMinimum");
    BigDecimal most = number("maximum");
    BigDecimal below = number("exclusiveMaximum");
    return (least == null || most == null || least.compareTo(most) <= 0)
        && (above == null || most == null || above.compareTo(most) < 0)
        && (least == null || below == null || least.compareTo(below) < 0)
        && (above == null || below == null || above.compareTo(below) < 0);
  }

  /** Drops bounds that a format of integers has anyway (OpenAPI 3.1.0, section 4.4). */
  private void withoutBoundsOf(@Nullable JsonNode format) {
    int bits = format == null ? 0 : BITS.getOrDefault(format.asText(), 0);
    if (bits > 0) {
      BigDecimal beyond = BigDecimal.valueOf(2).pow(bits - 1);
      BigDecimal least = number("minimum");
      BigDecimal most = number("maximum");
      if (least != null && least.compareTo(beyond.negate()) <= 0) {
        keywords.remove("minimum");
      }
      if (most != null && most.compareTo(beyond.subtract(BigDecimal.ONE)) >= 0) {
        keywords.remove("maximum");
      }
    }
  }

  private boolean items() {
    boolean isEmpty = isNever("items");
    BigDecimal most = number("maxItems");
    boolean isOneAtMost = most != null && most.compareTo(BigDecimal.ONE) <= 0;
    if (isEmpty || isOneAtMost) {
      keywords.remove("uniqueItems");
    }
    if (most != null && most.signum() == 0) {
      parts.remove("items");
    }
    return counts("minItems", "maxItems", BigDecimal.ZERO, isEmpty ? BigDecimal.ZERO : UNBOUNDED);
  }

  private boolean properties() {
    long required = 0;
    long possible = 0;
    for (Property property : type.properties().values()) {
      boolean isForbidden = isNever.test(property.schema());
      if (property.required() && isForbidden) {
        return false;
      }
      required += property.required() ? 1 : 0;
      possible += isForbidden ? 0 : 1;
    }
    return counts(
        "minProperties",
        "maxProperties",
        BigDecimal.valueOf(required),
        isNever(SchemaText.ADDITIONAL) ? BigDecimal.valueOf(possible) : UNBOUNDED);
  }

  private boolean isNever(String part) {
    Schema schema = parts.get(part);
    return schema != null && isNever.test(schema);
  }

  /**
   * Drops bounds of a count which it has anyway.
   *
   * @return whether there is a count within all bounds
   */
  private boolean counts(String min, String max, BigDecimal least, BigDecimal most) {
    BigDecimal from = number(min);
    BigDecimal to = number(max);
    if (from != null && from.compareTo(least) <= 0) {
      keywords.remove(min);
      from = null;
    }
    if (to != null && to.compareTo(most) >= 0) {
      keywords.remove(max);
      to = null;
    }
    return (from == null ? least : from).compareTo(to == null ? most : to) <= 0;
  }

  private @Nullable BigDecimal number(String keyword) {
    JsonNode value = keywords.get(keyword);
    return value == null || !value.isNumber() ? null : value.decimalValue();
  }
}
