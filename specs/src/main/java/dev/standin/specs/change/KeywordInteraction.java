package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether what two types say otherwise may make up for each other: what one keyword takes another
 * may give, and some say the same as others do. Then it cannot be told of each what it does.
 */
final class KeywordInteraction {

  /** The keywords with schemas that are compared by themselves. */
  private static final Set<String> COMPARED = Set.of("items", SchemaText.ADDITIONAL);

  private static final List<String> BOUNDED = List.of("imum", "Length", "Items", "Properties");

  private KeywordInteraction() {}

  /** Whether a type says something that is not compared by itself: {@code not}, for example. */
  static boolean isOpaque(Typed type) {
    return type.keywords().containsKey("dependentRequired")
        || !COMPARED.containsAll(type.parts().keySet())
        || BOUNDED.stream().anyMatch(it -> areApart(type.keywords(), "min" + it, "max" + it));
  }

  /** Whether nothing is within two bounds: then it says nothing what else stands beside them. */
  private static boolean areApart(Map<String, JsonNode> keywords, String least, String most) {
    JsonNode from = KeywordsComparison.own(least, keywords);
    JsonNode to = KeywordsComparison.own(most, keywords);
    return from != null
        && to != null
        && from.isNumber()
        && to.isNumber()
        && from.decimalValue().compareTo(to.decimalValue()) > 0;
  }

  /** Whether it is so of two types that differ. */
  static boolean isBetween(Typed one, Typed two, ChangedTypes types) {
    Typed old = common(one, two);
    Typed other = common(two, one);
    Map<String, Effect> limits = KeywordsComparison.effects(keywords(old), keywords(other));
    if (!old.name().equals(other.name())) {
      boolean wasWider = Types.covers(old.name(), other.name());
      limits.put("type", Effect.of(wasWider, !wasWider));
    }
    if (isOpaque(old) || isOpaque(other)) {
      return types.differ(old, other);
    }
    boolean isOneWay =
        Stream.of(Effect.NARROWED, Effect.WIDENED)
            .anyMatch(way -> limits.values().stream().allMatch(way::equals));
    boolean isRange =
        limits.keySet().stream().map(KeywordInteraction::bounded).distinct().count() == 1;
    return (limits.size() > 1 && !isOneWay && !isRange)
        || (has(limits, Role.ARRAYS)
            && partsDiffer(old, other, types)
            && Stream.of(old, other).anyMatch(it -> it.keywords().containsKey("uniqueItems")))
        || (has(limits, Role.OBJECTS)
            && (partsDiffer(old, other, types) || !isMap(old) || !isMap(other)));
  }

  /** Of what a bound is one: where only both bounds of one thing differ, each does what it says. */
  private static String bounded(String limit) {
    return limit.replaceFirst("^(min|max)(?=[iA-Z])", "");
  }

  private static boolean has(Map<String, Effect> limits, Role role) {
    return limits.keySet().stream().anyMatch(it -> SchemaKeyword.is(it, role));
  }

  private static boolean partsDiffer(Typed old, Typed other, ChangedTypes types) {
    return COMPARED.stream()
        .anyMatch(
            it ->
                types.differ(
                    old.parts().getOrDefault(it, Schema.ANY),
                    other.parts().getOrDefault(it, Schema.ANY)));
  }

  /** How many properties there are may hang on those that have names. */
  private static boolean isMap(Typed type) {
    return type.properties().isEmpty();
  }

  /** What a type says of the values that another has too. */
  static Typed common(Typed type, Typed other) {
    return type.name().equals("any") ? type.as(other.name()) : type;
  }

  /** The keywords of a type that say something of it: a format may be of others. */
  static Map<String, JsonNode> keywords(Typed type) {
    Map<String, JsonNode> keywords = new TreeMap<>(type.keywords());
    keywords.computeIfPresent(
        "format", (key, format) -> Types.hasFormat(type.name(), format.asText()) ? format : null);
    return keywords;
  }
}
