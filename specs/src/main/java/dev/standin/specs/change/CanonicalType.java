package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A type without the limits that its other limits imply, whose change changes nothing. */
final class CanonicalType {

  private static final String DEPENDENT = "dependentRequired";
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
    if (!type.parts().containsKey("if")) {
      canonical.parts.keySet().removeAll(List.of("then", "else")); // 10.2.2.2
    }
    boolean isPossible =
        switch (type.name()) {
          case "any" -> canonical.names(); // What contradicts itself leaves other types.
          case "string" -> canonical.counts("minLength", "maxLength", BigDecimal.ZERO, UNBOUNDED);
          case "integer", "number" -> canonical.numbers();
          case "array" -> canonical.items();
          case "object" -> canonical.names() && canonical.properties();
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
    if (isOther(not) || isNever.test(not)) {
      parts.remove("not");
    }
    return !(not instanceof Typed other)
        || !other.equals(Schema.typed(other.name()))
        || !Types.covers(other.name(), type.name());
  }

  /** Whether nothing that a schema lets through is of the type. */
  private boolean isOther(Schema schema) {
    if (schema instanceof Combination union && union.operator() == Operator.ANY_OF) {
      return union.members().stream().allMatch(this::isOther);
    }
    return (schema instanceof Schema.Value value && !Types.has(type.name(), value.json()))
        || (schema instanceof Typed other
            && !Types.covers(other.name(), type.name())
            && !Types.covers(type.name(), other.name()));
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
    if (isClosed && first < 2) {
      keywords.remove("uniqueItems");
    }
    if (most != null) {
      BigDecimal counted = number("maxContains");
      if (counted != null && counted.compareTo(most) >= 0) {
        keywords.remove("maxContains");
      }
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

  /** Leaves out that names are texts, and those that have to be there anyway. */
  private boolean names() {
    if (Schema.typed("string").equals(parts.getOrDefault("propertyNames", Schema.ANY))) {
      parts.remove("propertyNames");
    }
    Map<String, JsonNode> needs = new TreeMap<>();
    for (var entry : keywords.getOrDefault(DEPENDENT, MissingNode.getInstance()).properties()) {
      List<JsonNode> names =
          entry
              .getValue()
              .valueStream()
              .filter(name -> !name.asText().equals(entry.getKey()) && !isRequired(name.asText()))
              .toList();
      if (!names.isEmpty()) {
        needs.put(entry.getKey(), JsonNodeFactory.instance.arrayNode().addAll(names));
      }
    }
    if (needs.isEmpty()) {
      keywords.remove(DEPENDENT);
    } else {
      keywords.put(DEPENDENT, JsonNodeFactory.instance.objectNode().setAll(needs));
    }
    return true;
  }

  private boolean isRequired(String name) {
    Property property = type.properties().get(name);
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
