package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Whether what two types say otherwise may make up for each other: what one keyword takes another
 * may give, and some say the same as others do. Then it cannot be told of each what it does.
 */
final class Interplay {

  private static final String CONTAINS = "contains";
  private static final String STEP = "multipleOf";
  private static final String ITEMS = "items";
  private static final Set<String> EVALUATED = Set.of(CONTAINS, "unevaluatedItems");

  /** What is compared inside by itself, each with what the other type says of it. */
  private static final Set<SchemaKeyword> INSIDE =
      EnumSet.of(
          SchemaKeyword.ITEMS,
          SchemaKeyword.PREFIX_ITEMS,
          SchemaKeyword.ADDITIONAL_PROPERTIES,
          SchemaKeyword.PATTERN_PROPERTIES);

  /** How many items there are matters to what each may be only where there may be none. */
  private static final Set<String> COUNTS = Set.of("minItems", "maxItems", "uniqueItems");

  private final Typed old;
  private final Typed other;
  private final BiPredicate<Schema, Schema> differ;

  private Interplay(Typed old, Typed other, BiPredicate<Schema, Schema> differ) {
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
    return new Interplay(common(old, other), common(other, old), differ).isBetween(type);
  }

  /** What a type says of the values that another has too. */
  static Typed common(Typed type, Typed other) {
    return type.name().equals("any") ? type.as(other.name()) : type;
  }

  private boolean isBetween(Map<String, Effect> limits) {
    limits.putAll(
        KeywordsComparison.effects(keywords(old, other, differ), keywords(other, old, differ)));
    Set<String> items = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (String part : parts(old, other)) {
      if (isOther(part, old, other, differ)) {
        Optional<SchemaKeyword> inside = keyword(part).filter(INSIDE::contains);
        if (inside.isEmpty()) {
          limits.put(part, effect(part, old, other));
        } else {
          (Types.saysNothingOf("array", inside.get().text()) ? names : items).add(part);
        }
      }
    }
    boolean isOneWay =
        Stream.of(Effect.NARROWED, Effect.WIDENED)
            .anyMatch(way -> limits.values().stream().allMatch(way::equals));
    boolean isRange = limits.keySet().stream().map(Interplay::counted).distinct().count() == 1;
    return (limits.size() > 1 && !isOneWay && !isRange)
        || areOtherWords(names)
        || limits.keySet().stream().anyMatch(limit -> hangsOnItems(limit, items))
        || isCounted(limits, items)
        || (limits.keySet().stream().anyMatch(Interplay::isOfProperties)
            && (!names.isEmpty() || propertiesDiffer()));
  }

  /** Of what a bound is one: where only both bounds of one thing differ, each does what it says. */
  private static String counted(String limit) {
    return limit.replaceFirst("^(min|max)(?=[iA-Z])", "");
  }

  /** Whether some names have other patterns now, which may be the same names. */
  private boolean areOtherWords(Set<String> names) {
    return names.stream().anyMatch(it -> isPattern(it) && !other.parts().containsKey(it))
        && names.stream().anyMatch(it -> isPattern(it) && !old.parts().containsKey(it));
  }

  private static boolean isPattern(String part) {
    return part.startsWith("patternProperties ");
  }

  private static Optional<SchemaKeyword> keyword(String part) {
    return SchemaKeyword.of(part.split(" ", 2)[0]);
  }

  private boolean hangsOnItems(String limit, Set<String> items) {
    return COUNTS.contains(limit)
        ? items.stream().anyMatch(part -> !part.equals(ITEMS) || isNever(part))
        : !items.isEmpty()
            && keyword(limit)
                .filter(
                    it -> it.role() == Role.ARRAYS || (it.role() == Role.PART && !isOfNames(it)))
                .isPresent();
  }

  private boolean isNever(String part) {
    return Stream.of(old, other).anyMatch(it -> it.parts().get(part) instanceof Schema.Never);
  }

  /** Whether what `contains` finds counts as an item that is spoken of. */
  private boolean isCounted(Map<String, Effect> limits, Set<String> items) {
    return Stream.of(old, other).anyMatch(it -> it.parts().keySet().containsAll(EVALUATED))
        && (limits.containsKey(CONTAINS) || !items.isEmpty());
  }

  private static boolean isOfProperties(String limit) {
    return keyword(limit)
        .filter(
            it ->
                it.role() == Role.OBJECTS
                    || (it.role() == Role.PART
                        && it != SchemaKeyword.CONTAINS
                        && it != SchemaKeyword.UNEVALUATED_ITEMS))
        .isPresent();
  }

  private static boolean isOfNames(SchemaKeyword keyword) {
    return keyword == SchemaKeyword.PROPERTY_NAMES
        || keyword == SchemaKeyword.DEPENDENT_SCHEMAS
        || keyword == SchemaKeyword.UNEVALUATED_PROPERTIES;
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

  private static Set<String> parts(Typed old, Typed other) {
    Set<String> parts = new TreeSet<>(old.parts().keySet());
    parts.addAll(other.parts().keySet());
    return parts;
  }

  /** The keywords of one schema, as they compare beside what else either says. */
  static Map<String, JsonNode> keywords(
      Typed one, Typed other, BiPredicate<Schema, Schema> differ) {
    Map<String, JsonNode> keywords = new TreeMap<>(one.keywords());
    if (one.name().equals("integer")
        && !other.name().equals("integer")
        && other.keywords().containsKey(STEP)) {
      keywords.putIfAbsent(STEP, DecimalNode.valueOf(BigDecimal.ONE)); // It goes without saying.
    }
    Schema counted = one.parts().get(CONTAINS);
    Schema inOther = other.parts().get(CONTAINS);
    if (!Objects.equals(counted, inOther) || (counted != null && differ.test(counted, counted))) {
      keywords.keySet().removeAll(List.of("minContains", "maxContains"));
    }
    if (one.name().equals("integer") && other.name().equals("integer")) {
      IntegerFormat.simplify(keywords, other.keywords());
    }
    return keywords;
  }

  /** Whether a part is not the same. */
  static boolean isOther(String part, Typed old, Typed other, BiPredicate<Schema, Schema> differ) {
    Schema was = old.parts().get(part);
    Schema is = other.parts().get(part);
    return was == null || is == null || !was.equals(is) || differ.test(was, is);
  }

  /** What a part does that is not the same; of those that are compared inside it is not known. */
  static Effect effect(String part, Typed old, Typed other) {
    boolean wasThere = old.parts().containsKey(part);
    boolean isThere = other.parts().containsKey(part);
    boolean isKnown = wasThere != isThere && (part.equals(CONTAINS) || part.equals("not"));
    return isKnown ? Effect.of(isThere, wasThere) : Effect.UNKNOWN;
  }
}
