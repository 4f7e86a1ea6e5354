package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.WholeNumbers;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Says in one schema what two members of {@code allOf} leave, where that is plain. */
final class AllOfMerge {

  private AllOfMerge() {}

  /**
   * What two members leave.
   *
   * @param isOf whether all that a schema lets through is of a type
   * @return empty where it cannot be said in one schema
   */
  static Optional<ResolvedSchema> merge(
      ResolvedSchema one, ResolvedSchema other, BiPredicate<String, Schema> isOf) {
    List<Schema> some = one.alternatives();
    List<Schema> others = other.alternatives();
    boolean isType = others.size() == 1 && others.get(0) instanceof Typed;
    Optional<List<Schema>> merged =
        some.equals(others)
            ? Optional.of(some)
            : isType ? limited(some, others, isOf) : limited(others, some, isOf);
    Map<String, JsonNode> remarks = new TreeMap<>(one.remarks());
    remarks.putAll(other.remarks());
    boolean isOneOf = one.isOneOf() || other.isOneOf();
    return merged.map(it -> ResolvedSchema.of(it, isOneOf, it.isEmpty() ? Map.of() : remarks));
  }

  /** What one schema that is no union leaves of alternatives. */
  private static Optional<List<Schema>> limited(
      List<Schema> alternatives, List<Schema> by, BiPredicate<String, Schema> isOf) {
    if (by.isEmpty() || alternatives.isEmpty()) {
      return Optional.of(List.of());
    }
    if (by.size() > 1 || !(by.get(0) instanceof Typed type)) {
      return Optional.empty();
    }
    boolean isBare = type.equals(Schema.typed(type.name()));
    if (isBare && alternatives.stream().allMatch(it -> isOf.test(type.name(), it))) {
      return Optional.of(alternatives);
    }
    return alternatives.size() == 1 && alternatives.get(0) instanceof Typed typed
        ? merge(typed, type)
        : Optional.empty();
  }

  private static Optional<List<Schema>> merge(Typed first, Typed second) {
    if (SchemaResolver.isOpaque(first) || SchemaResolver.isOpaque(second)) {
      return Optional.empty(); // In one schema they would heed each other.
    }
    if (!SchemaResolver.overlap(first, second)) {
      return Optional.of(List.of());
    }
    boolean isNarrower = SchemaTypes.covers(first.name(), second.name());
    String name = isNarrower ? second.name() : first.name();
    Typed one = first.as(name);
    Typed other = second.as(name);
    Map<String, JsonNode> keywords = new TreeMap<>(one.keywords());
    for (Map.Entry<String, JsonNode> keyword : other.keywords().entrySet()) {
      JsonNode before = keywords.putIfAbsent(keyword.getKey(), keyword.getValue());
      if (before != null && !before.equals(keyword.getValue())) {
        Optional<JsonNode> stricter =
            SchemaKeyword.of(keyword.getKey())
                .flatMap(it -> it.stricter(before, keyword.getValue()));
        if (stricter.isEmpty()) {
          return Optional.empty();
        }
        keywords.put(keyword.getKey(), stricter.get());
      }
    }
    boolean areLimited = !one.parts().isEmpty() && !other.properties().isEmpty();
    boolean limit = !other.parts().isEmpty() && !one.properties().isEmpty();
    boolean areBoth = !one.parts().isEmpty() && !other.parts().isEmpty();
    if (areLimited || limit || areBoth) {
      return Optional.empty();
    }
    if (name.equals("integer")) {
      WholeNumbers.simplify(keywords);
    }
    Map<String, Schema> parts = one.parts().isEmpty() ? other.parts() : one.parts();
    return Optional.of(List.of(new Typed(name, keywords, properties(one, other), parts)));
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
