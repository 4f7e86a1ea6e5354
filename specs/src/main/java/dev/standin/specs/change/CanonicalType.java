package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

  private static final String PREFIX = "prefixItems ";
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
   * What remains of a type.
   *
   * @param isNever whether a schema is known to let nothing through
   * @return empty if no value is valid
   */
  static Optional<Typed> of(Typed type, Predicate<Schema> isNever) {
    CanonicalType canonical = new CanonicalType(type, isNever);
    boolean isPossible =
        switch (type.name()) {
          case "any" -> true; // What contradicts itself for one type leaves the others.
          case "string" -> canonical.counts("minLength", "maxLength", BigDecimal.ZERO, UNBOUNDED);
          case "integer", "number" -> canonical.numbers();
          case "array" -> canonical.items();
          case "object" -> canonical.properties();
          default -> true;
        };
    return isPossible && canonical.negation()
        ? Optional.of(
            new Typed(type.name(), canonical.keywords, type.properties(), canonical.parts))
        : Optional.empty();
  }

  /** Whether more is left than is excluded, where a whole type is; others exclude nothing. */
  private boolean negation() {
    Schema not = parts.get("not");
    if (not == null) {
      return true;
    }
    boolean isOther =
        not instanceof Typed other
            && !type.name().equals("any")
            && !Types.covers(other.name(), type.name())
            && !Types.covers(type.name(), other.name());
    if (isOther || isNever.test(not)) {
      parts.remove("not");
    }
    return !(not instanceof Typed other)
        || !other.equals(Schema.typed(other.name()))
        || !Types.covers(other.name(), type.name());
  }

  private boolean numbers() {
    BigDecimal least = number("minimum");
    BigDecimal above = number("exclusiveMinimum");
    BigDecimal most = number("maximum");
    BigDecimal below = number("exclusiveMaximum");
    return (least == null || most == null || least.compareTo(most) <= 0)
        && (above == null || most == null || above.compareTo(most) < 0)
        && (least == null || below == null || least.compareTo(below) < 0)
        && (above == null || below == null || above.compareTo(below) < 0);
  }

  private boolean items() {
    long first = parts.keySet().stream().filter(it -> it.startsWith(PREFIX)).count();
    boolean isClosed = isNever("items");
    BigDecimal found = BigDecimal.ZERO;
    if (parts.containsKey("contains")) {
      BigDecimal least = number("minContains");
      BigDecimal greatest = number("maxContains");
      found = least == null ? BigDecimal.ONE : least;
      if (greatest != null && greatest.compareTo(found) < 0) {
        return false;
      }
    }
    boolean isPossible =
        counts("minItems", "maxItems", found, isClosed ? BigDecimal.valueOf(first) : UNBOUNDED);
    BigDecimal most = number("maxItems");
    if (most != null) {
      parts.keySet().removeIf(part -> isBeyond(part, most, first));
      if (most.compareTo(BigDecimal.ONE) <= 0) {
        keywords.remove("uniqueItems");
      }
    }
    return isPossible;
  }

  /** Whether it governs only items of which there may be none. */
  private static boolean isBeyond(String part, BigDecimal most, long first) {
    long from = first;
    if (part.startsWith(PREFIX)) {
      from = Long.parseLong(part.substring(PREFIX.length()));
    } else if (!part.equals("items")) {
      return false;
    }
    return most.compareTo(BigDecimal.valueOf(from)) <= 0;
  }

  private boolean properties() {
    JsonNode dependent = keywords.getOrDefault("dependentRequired", MissingNode.getInstance());
    if (dependent.valueStream().flatMap(JsonNode::valueStream).allMatch(this::isRequired)) {
      keywords.remove("dependentRequired");
    }
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
    boolean isClosed =
        isNever(SchemaText.ADDITIONAL)
            && parts.keySet().stream().noneMatch(it -> it.startsWith("patternProperties "));
    return counts(
        "minProperties",
        "maxProperties",
        BigDecimal.valueOf(required),
        isClosed ? BigDecimal.valueOf(possible) : UNBOUNDED);
  }

  private boolean isRequired(JsonNode name) {
    Property property = type.properties().get(name.asText());
    return property != null && property.required();
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
