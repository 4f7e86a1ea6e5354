package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
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

  private static final Set<String> WIDER_FORMATS = Set.of("int32 int64", "float double");

  Effect effect() {
    Keyword old = before.keywords().get(keyword);
    Keyword other = now.keywords().get(keyword);
    if (keyword.equals("type")) {
      return types();
    }
    if (old == null || other == null) {
      boolean widens = keyword.equals("nullable") || keyword.equals("maxContains");
      return widens ? Effect.of(other == null, old == null) : Effect.of(old == null, other == null);
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
    return Effect.of(!covers(now.types(), before.types()), !covers(before.types(), now.types()));
  }

  private static boolean covers(Set<String> wide, Set<String> narrow) {
    if (wide.isEmpty() || narrow.isEmpty()) {
      return wide.isEmpty();
    }
    return narrow.stream()
        .allMatch(t -> wide.contains(t) || (t.equals("integer") && wide.contains("number")));
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
