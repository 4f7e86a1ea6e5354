package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Whether what two types say otherwise may make up for each other: what one keyword takes another
 * may give, and some say the same as others do. Then it cannot be told of each what it does.
 */
final class KeywordInteraction {

  private static final String STEP = "multipleOf";
  private static final String ITEMS = "items";

  /** The keywords with schemas that are compared by themselves. */
  private static final Set<String> COMPARED = Set.of(ITEMS, SchemaText.ADDITIONAL);

  /** The keyword without schemas that is compared with all that stands beside it all the same. */
  private static final String DEPENDENT = "dependentRequired";

  private final Typed old;
  private final Typed other;
  private final BiPredicate<Schema, Schema> differ;

  private KeywordInteraction(Typed old, Typed other, BiPredicate<Schema, Schema> differ) {
    this.old = old;
    this.other = other;
    this.differ = differ;
  }

  /**
   * Whether it is so of two types.
   *
   * @param differ whether two schemas differ in anything
   */
  static boolean isBetween(Typed old, Typed other, BiPredicate<Schema, Schema> differ) {
    Map<String, Effect> type = new TreeMap<>();
    if (!old.name().equals(other.name())) {
      boolean wasWider = Types.covers(old.name(), other.name());
      type.put("type", Effect.of(wasWider, !wasWider));
    }
    return new KeywordInteraction(common(old, other), common(other, old), differ).isBetween(type);
  }

  /** What a type says of the values that another has too. */
  static Typed common(Typed type, Typed other) {
    return type.name().equals("any") ? type.as(other.name()) : type;
  }

  /** Whether a type says something that is not compared by itself: {@code not}, for example. */
  static boolean isOpaque(Typed type) {
    return type.keywords().containsKey(DEPENDENT) || !COMPARED.containsAll(type.parts().keySet());
  }

  private boolean isBetween(Map<String, Effect> limits) {
    limits.putAll(KeywordsComparison.effects(keywords(old, other), keywords(other, old)));
    boolean areItemsOther = isOther(ITEMS);
    boolean areNamesOther = isOther(SchemaText.ADDITIONAL);
    if (isOpaque(old) || isOpaque(other)) {
      return !limits.isEmpty() || partsDiffer() || propertiesDiffer();
    }
    boolean isOneWay =
        Stream.of(Effect.NARROWED, Effect.WIDENED)
            .anyMatch(way -> limits.values().stream().allMatch(way::equals));
    boolean isRange =
        limits.keySet().stream().map(KeywordInteraction::bounded).distinct().count() == 1;
    return (limits.size() > 1 && !isOneWay && !isRange)
        || (areItemsOther && mayBeFew() && has(limits, Role.ARRAYS))
        || (has(limits, Role.OBJECTS) && (areNamesOther || propertiesDiffer()));
  }

  /** Of what a bound is one: where only both bounds of one thing differ, each does what it says. */
  private static String bounded(String limit) {
    return limit.replaceFirst("^(min|max)(?=[iA-Z])", "");
  }

  private static boolean has(Map<String, Effect> limits, Role role) {
    return limits.keySet().stream().anyMatch(it -> SchemaKeyword.is(it, role));
  }

  private boolean mayBeFew() {
    return Stream.of(old, other)
        .anyMatch(
            it ->
                it.parts().get(ITEMS) instanceof Schema.Never
                    || it.keywords().containsKey("uniqueItems")
                    || DecimalNode.valueOf(BigDecimal.ZERO).equals(it.keywords().get("maxItems")));
  }

  private boolean partsDiffer() {
    Set<String> parts = new HashSet<>(old.parts().keySet());
    parts.addAll(other.parts().keySet());
    return parts.stream().anyMatch(this::isOther);
  }

  private boolean isOther(String part) {
    Schema was = old.parts().get(part);
    Schema is = other.parts().get(part);
    if (was == null || is == null) {
      return (was == null) != (is == null);
    }
    return !was.equals(is) || differ.test(was, is);
  }

  private boolean propertiesDiffer() {
    if (!old.properties().keySet().equals(other.properties().keySet())) {
      return true;
    }
    return old.properties().entrySet().stream()
        .anyMatch(
            entry -> {
              Property was = entry.getValue();
              Property is = other.properties().get(entry.getKey());
              return is == null
                  || was.required() != is.required()
                  || differ.test(was.schema(), is.schema());
            });
  }

  /** The keywords of one schema, as they compare beside what another says. */
  static Map<String, JsonNode> keywords(Typed one, Typed other) {
    Map<String, JsonNode> keywords = new TreeMap<>(one.keywords());
    if (one.name().equals("integer")
        && !other.name().equals("integer")
        && other.keywords().containsKey(STEP)) {
      keywords.putIfAbsent(STEP, DecimalNode.valueOf(BigDecimal.ONE)); // It goes without saying.
    }
    return keywords;
  }
}
