package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.standin.specs.change.Shape.Keyword;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a change of a keyword that limits values does to the set of valid ones. */
record Limit(String keyword, Shape before, Shape now) {

  /** Keywords that make fewer values valid where they are added. */
  static final Set<String> KNOWN =
      Set.of(
          "type",
          "enum",
          "format",
          "pattern",
          "minimum",
          "maximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "not",
          "contains",
          "minContains",
          "maxContains",
          "dependentRequired",
          "nullable");

  /**
   * What {@code minContains} is where it is not written (JSON Schema Validation, section 6.4.5).
   */
  private static final JsonNode ABSENT = IntNode.valueOf(1);

  private static final Set<String> WIDER_FORMATS = Set.of("int32 int64", "float double");

  Effect effect() {
    Keyword old = before.keywords().get(keyword);
    Keyword other = now.keywords().get(keyword);
    if (keyword.equals("type")) {
      return types();
    }
    if (old == null || other == null) {
      return oneSided(old, other);
    }
    return switch (keyword) {
      case "enum" -> sets(before.values(), now.values());
      case "minimum", "maximum" -> bound(old.value(), other.value());
      case "multipleOf" -> multiple(old.value(), other.value());
      case "format" -> formats(old.value().asText(), other.value().asText());
      default ->
          keyword.matches("(min|max)[A-Z].*") ? size(old.value(), other.value()) : Effect.DIFFERENT;
    };
  }

  private Effect oneSided(@Nullable Keyword old, @Nullable Keyword other) {
    if (keyword.equals("minContains")) {
      return size(old == null ? ABSENT : old.value(), other == null ? ABSENT : other.value());
    }
    return keyword.equals("nullable")
        ? Effect.of(other == null, old == null)
        : Effect.of(old == null, other == null);
  }

  Words words() {
    return LimitWords.of(this);
  }

  /** Whether only {@code null} is a type more or less. */
  boolean isNull() {
    Set<String> old = new TreeSet<>(before.types());
    Set<String> other = new TreeSet<>(now.types());
    return old.remove("null") != other.remove("null") && old.equals(other);
  }

  private Effect types() {
    Set<String> old = AllowedTypes.of(before);
    Set<String> other = AllowedTypes.of(now);
    return Effect.of(!AllowedTypes.covers(other, old), !AllowedTypes.covers(old, other));
  }

  private static Effect sets(Set<String> old, Set<String> other) {
    return Effect.of(!other.containsAll(old), !old.containsAll(other));
  }

  private Effect bound(JsonNode old, JsonNode other) {
    int higher = other.path("value").decimalValue().compareTo(old.path("value").decimalValue());
    int sign = keyword.equals("minimum") ? 1 : -1;
    if (higher == 0) {
      boolean isExclusive = other.path("exclusive").asBoolean();
      return Effect.of(isExclusive, !isExclusive);
    }
    return Effect.of(higher * sign > 0, higher * sign < 0);
  }

  private Effect size(JsonNode old, JsonNode other) {
    if (!old.isNumber() || !other.isNumber()) {
      return Effect.DIFFERENT;
    }
    int higher = other.decimalValue().compareTo(old.decimalValue());
    boolean isMinimum = keyword.startsWith("min");
    return Effect.of(isMinimum ? higher > 0 : higher < 0, isMinimum ? higher < 0 : higher > 0);
  }

  private static Effect multiple(JsonNode old, JsonNode other) {
    return Effect.of(!isMultiple(old, other), !isMultiple(other, old));
  }

  /** Whether every multiple of the first is one of the second. */
  private static boolean isMultiple(JsonNode number, JsonNode of) {
    return number.isNumber()
        && of.isNumber()
        && of.decimalValue().signum() != 0
        && number.decimalValue().remainder(of.decimalValue()).compareTo(BigDecimal.ZERO) == 0;
  }

  private static Effect formats(@Nullable String old, @Nullable String other) {
    boolean widened = WIDER_FORMATS.contains(old + " " + other);
    boolean narrowed = WIDER_FORMATS.contains(other + " " + old);
    return widened || narrowed ? Effect.of(narrowed, widened) : Effect.DIFFERENT;
  }
}
