package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says in one schema what several members of {@code allOf} leave, where it can be said so. */
final class AllOfMerge {

  private AllOfMerge() {}

  /**
   * @param written the second as it is written
   */
  static ResolvedSchema merge(ResolvedSchema one, ResolvedSchema other, Schema written) {
    if (one.isNever() || other.isNever()) {
      return ResolvedSchema.of(List.of());
    }
    Map<String, JsonNode> remarks = new TreeMap<>(one.remarks());
    remarks.putAll(other.remarks());
    List<Schema> beside = new ArrayList<>(one.beside());
    Optional<List<Schema>> merged =
        one.beside().isEmpty() && other.beside().isEmpty()
            ? mergeArms(one.arms(), other.arms())
            : Optional.empty();
    List<Schema> arms = merged.orElse(one.arms());
    boolean exactlyOne = one.exactlyOne() || (merged.isPresent() && other.exactlyOne());
    if (merged.isEmpty() && one.arms().size() == 1 && other.beside().isEmpty()) {
      beside.addAll(one.arms()); // What is a union stays one.
      arms = other.arms();
      exactlyOne = other.exactlyOne();
    } else if (merged.isEmpty()) {
      beside.add(written);
    }
    return new ResolvedSchema(arms, exactlyOne, remarks, beside);
  }

  /** The arms that both leave; empty where that cannot be said in one schema. */
  private static Optional<List<Schema>> mergeArms(List<Schema> one, List<Schema> other) {
    if (one.equals(other) || covers(other, one)) {
      return Optional.of(one);
    }
    if (covers(one, other)) {
      return Optional.of(other);
    }
    if (one.size() == 1 && one.get(0) instanceof Typed type && areValues(other)) {
      return ValueLimits.admitted(other, type);
    }
    if (other.size() == 1 && other.get(0) instanceof Typed type && areValues(one)) {
      return ValueLimits.admitted(one, type);
    }
    return one.size() == 1
            && other.size() == 1
            && one.get(0) instanceof Typed a
            && other.get(0) instanceof Typed b
        ? merge(a, b)
        : Optional.empty();
  }

  private static boolean areValues(List<Schema> arms) {
    return arms.stream().allMatch(Schema.Value.class::isInstance);
  }

  /** Whether the first is a bare type, and all arms of the second are of it. */
  private static boolean covers(List<Schema> type, List<Schema> arms) {
    return type.size() == 1
        && type.get(0) instanceof Typed bare
        && bare.equals(new Typed(bare.name(), Map.of(), Map.of(), Map.of()))
        && arms.stream().allMatch(arm -> isOf(bare.name(), arm));
  }

  /** Whether all that an alternative lets through is of a type. */
  static boolean isOf(String type, Schema arm) {
    return type.equals("any")
        || (arm instanceof Typed typed && Types.covers(type, typed.name()))
        || (arm instanceof Schema.Value value && Types.has(type, value.json()));
  }

  private static Optional<List<Schema>> merge(Typed one, Typed other) {
    boolean isNarrower = Types.covers(one.name(), other.name());
    if (!isNarrower && !Types.covers(other.name(), one.name())) {
      return Optional.of(List.of());
    }
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
    String name = isNarrower ? other.name() : one.name();
    return Optional.of(List.of(new Typed(name, keywords, properties(one, other), parts)));
  }

  /** Of two bounds the one that lets fewer values through; empty if they are none. */
  private static Optional<JsonNode> stricter(String keyword, JsonNode one, JsonNode other) {
    boolean isLeast = SchemaKeyword.is(keyword, SchemaKeyword.Kind.LEAST);
    if ((!isLeast && !SchemaKeyword.is(keyword, SchemaKeyword.Kind.MOST))
        || !one.isNumber()
        || !other.isNumber()) {
      return Optional.empty();
    }
    boolean isHigher = one.decimalValue().compareTo(other.decimalValue()) > 0;
    return Optional.of(isHigher == isLeast ? one : other);
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
