package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import dev.standin.specs.contract.WholeNumbers;
import dev.standin.specs.document.SchemaKeyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Says in one schema what several members of {@code allOf} leave, where it can be said so. */
final class AllOfMerge {

  /** So many pairs of alternatives are merged. */
  private static final int MOST = 10_000;

  private AllOfMerge() {}

  /**
   * @param written the second as it is written
   * @param isOf whether all that an alternative lets through is of a type
   */
  static ResolvedSchema merge(
      ResolvedSchema one, ResolvedSchema other, Schema written, BiPredicate<String, Schema> isOf) {
    if (one.isNever() || other.isNever()) {
      return ResolvedSchema.of(List.of());
    }
    Map<String, JsonNode> remarks = new TreeMap<>(one.remarks());
    remarks.putAll(other.remarks());
    List<Schema> beside = new ArrayList<>(one.beside());
    Optional<List<Schema>> merged = mergeArms(one, other, isOf);
    if (merged.isPresent()) {
      beside.addAll(other.beside());
      boolean exactlyOne = one.exactlyOne() || other.exactlyOne();
      ResolvedSchema both = new ResolvedSchema(merged.get(), exactlyOne, remarks, beside);
      return both.with(merged.get());
    }
    boolean isType = one.arms().stream().noneMatch(Schema.Value.class::isInstance);
    if (isType && one.arms().size() == 1 && other.beside().isEmpty()) {
      beside.addAll(one.arms()); // What is a union, or a value, stays one.
      return new ResolvedSchema(other.arms(), other.exactlyOne(), remarks, beside);
    }
    beside.add(written);
    return new ResolvedSchema(one.arms(), one.exactlyOne(), remarks, beside);
  }

  /** The arms that both leave; empty where that cannot be said in one schema. */
  private static Optional<List<Schema>> mergeArms(
      ResolvedSchema one, ResolvedSchema other, BiPredicate<String, Schema> isOf) {
    List<Schema> some = one.arms();
    List<Schema> others = other.arms();
    if (some.equals(others) || covers(others, some, isOf)) {
      return Optional.of(some);
    }
    if (covers(some, others, isOf)) {
      return Optional.of(others);
    }
    boolean exactlyOne = one.exactlyOne() || other.exactlyOne();
    boolean areBothSeveral = some.size() > 1 && others.size() > 1;
    if ((exactlyOne && areBothSeveral) || (long) some.size() * others.size() > MOST) {
      return Optional.empty();
    }
    List<Schema> merged = new ArrayList<>();
    for (Schema arm : some) {
      for (Schema it : others) {
        Optional<List<Schema>> both = mergeArm(arm, it);
        if (both.isEmpty()) {
          return Optional.empty();
        }
        merged.addAll(both.get());
      }
    }
    List<Schema> distinct = List.copyOf(new LinkedHashSet<>(merged));
    return exactlyOne && distinct.size() < merged.size() ? Optional.empty() : Optional.of(distinct);
  }

  private static Optional<List<Schema>> mergeArm(Schema one, Schema other) {
    if (one instanceof Schema.Value && other instanceof Schema.Value) {
      return Optional.of(one.equals(other) ? List.of(one) : List.of());
    }
    if (one instanceof Typed type && other instanceof Schema.Value) {
      return ValueLimits.admitted(List.of(other), type);
    }
    if (one instanceof Schema.Value && other instanceof Typed type) {
      return ValueLimits.admitted(List.of(one), type);
    }
    return one instanceof Typed a && other instanceof Typed b ? merge(a, b) : Optional.empty();
  }

  /** Whether the first is a bare type, and all arms of the second are of it. */
  private static boolean covers(
      List<Schema> type, List<Schema> arms, BiPredicate<String, Schema> isOf) {
    return type.size() == 1
        && type.get(0) instanceof Typed bare
        && bare.equals(Schema.typed(bare.name()))
        && arms.stream().allMatch(arm -> isOf.test(bare.name(), arm));
  }

  /** Whether all that an alternative lets through is of a type. */
  static boolean isOf(String type, Schema arm) {
    return type.equals("any")
        || (arm instanceof Typed typed && Types.covers(type, typed.name()))
        || (arm instanceof Schema.Value value && Types.has(type, value.json()));
  }

  private static Optional<List<Schema>> merge(Typed first, Typed second) {
    if (KeywordInteraction.isOpaque(first) || KeywordInteraction.isOpaque(second)) {
      return Optional.empty(); // In one schema they would heed each other.
    }
    boolean isNarrower = Types.covers(first.name(), second.name());
    if (!isNarrower && !Types.covers(second.name(), first.name())) {
      return Optional.of(List.of());
    }
    String name = isNarrower ? second.name() : first.name();
    Typed one = first.as(name);
    Typed other = second.as(name);
    Map<String, JsonNode> keywords = new TreeMap<>(one.keywords());
    for (Map.Entry<String, JsonNode> keyword : other.keywords().entrySet()) {
      JsonNode before = keywords.putIfAbsent(keyword.getKey(), keyword.getValue());
      if (before != null && !before.equals(keyword.getValue())) {
        Optional<JsonNode> stricter = stricter(keyword.getKey(), before, keyword.getValue());
        if (stricter.isEmpty()) {
          return Optional.empty();
        }
        keywords.put(keyword.getKey(), stricter.get());
      }
    }
    Map<String, Schema> parts = new LinkedHashMap<>(one.parts());
    parts.putAll(other.parts());
    boolean isShared = parts.size() < one.parts().size() + other.parts().size();
    boolean limitsOther = !one.parts().isEmpty() && !other.properties().isEmpty();
    boolean isLimited = !other.parts().isEmpty() && !one.properties().isEmpty();
    if (isShared || limitsOther || isLimited) {
      return Optional.empty();
    }
    if (name.equals("integer")) {
      WholeNumbers.simplify(keywords);
    }
    return Optional.of(List.of(new Typed(name, keywords, properties(one, other), parts)));
  }

  /** The bound that lets through what two do; empty if they are none. */
  private static Optional<JsonNode> stricter(String keyword, JsonNode one, JsonNode other) {
    if (keyword.equals("multipleOf") && one.isNumber() && other.isNumber()) {
      return WholeNumbers.commonMultiple(one, other);
    }
    return SchemaKeyword.of(keyword).flatMap(it -> it.stricter(one, other));
  }

  private static Map<String, Property> properties(Typed one, Typed other) {
    Map<String, Property> properties = new LinkedHashMap<>(one.properties());
    other
        .properties()
        .forEach(
            (name, property) ->
                properties.merge(
                    name,
                    property,
                    (a, b) ->
                        new Property(a.required() || b.required(), both(a.schema(), b.schema()))));
    return properties;
  }

  private static Schema both(Schema one, Schema other) {
    List<Schema> all = new ArrayList<>(List.of(one, other));
    all.removeIf(Schema.ANY::equals);
    return Schema.of(Operator.ALL_OF, List.copyOf(new LinkedHashSet<>(all)));
  }
}
