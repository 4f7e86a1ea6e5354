package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the schemas of one contract. */
final class SchemaResolver {

  /** How deep it is looked for what tells two schemas apart. */
  private static final int DEEPEST = 3;

  /** Each value is of just one of these (JSON Schema 2020-12, section 4.2.1). */
  private static final Set<Schema> ALL_TYPES =
      Stream.of("array", "boolean", "null", "number", "object", "string")
          .map(Schema::typed)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, NamedSchema> types;

  SchemaResolver(Map<String, NamedSchema> types) {
    this.types = types;
  }

  ResolvedSchema resolve(Schema schema) {
    return resolve(schema, Set.of());
  }

  /** What a reference refers to; the schema itself if it is none. */
  Schema definition(Schema schema) {
    NamedSchema type = schema instanceof Reference name ? types.get(name.type()) : null;
    return type == null ? schema : type.schema();
  }

  private ResolvedSchema resolve(Schema schema, Set<String> open) {
    if (schema instanceof Typed typed) {
      return ResolvedSchema.of(typed);
    }
    if (schema instanceof Schema.Never) {
      return ResolvedSchema.of(List.of());
    }
    if (schema instanceof Reference reference) {
      NamedSchema type = types.get(reference.type());
      if (type == null || open.contains(reference.type())) {
        return ResolvedSchema.of(List.of(schema));
      }
      Set<String> inside = new HashSet<>(open);
      inside.add(reference.type());
      return resolve(type.schema(), inside).on(type.line(), type.propertyLines());
    }
    if (schema instanceof Combination combination) {
      return combination.operator() == Operator.ALL_OF
          ? all(combination, open)
          : union(combination, open);
    }
    return ResolvedSchema.of(List.of(schema));
  }

  private ResolvedSchema union(Combination union, Set<String> open) {
    List<Schema> arms = new ArrayList<>();
    for (Schema member : union.members()) {
      if (member instanceof Combination) {
        ResolvedSchema inner = resolve(member, open);
        arms.addAll(inner.isPlainUnion() ? inner.arms() : List.of(member));
      } else {
        arms.add(member);
      }
    }
    Set<Schema> all = new LinkedHashSet<>(arms);
    boolean isAny =
        union.operator() == Operator.ANY_OF
            ? all.contains(Schema.ANY) || all.containsAll(ALL_TYPES)
            : all.equals(ALL_TYPES) && arms.size() == all.size();
    List<Schema> distinct = isAny ? List.of(Schema.ANY) : List.copyOf(all);
    long notNull = distinct.stream().filter(arm -> !isOf("null", arm)).count();
    boolean exactlyOne =
        union.operator() == Operator.ONE_OF && notNull > 1 && !areDisjoint(distinct, open);
    return new ResolvedSchema(distinct, exactlyOne, Map.of(), List.of());
  }

  /** Whether no two have a value in common, which then is let through by one alone. */
  private boolean areDisjoint(List<Schema> schemas, Set<String> open) {
    List<List<Schema>> before = new ArrayList<>();
    for (Schema schema : schemas) {
      List<Schema> arms = arms(schema, open, DEEPEST);
      if (before.stream().anyMatch(it -> mayShare(it, arms, open, DEEPEST))) {
        return false;
      }
      before.add(arms);
    }
    return true;
  }

  /** Whether no value is let through by one that another lets through. */
  boolean isApart(Schema schema, List<Schema> others) {
    List<Schema> arms = arms(schema, Set.of(), DEEPEST);
    return others.stream()
        .noneMatch(it -> mayShare(arms, arms(it, Set.of(), DEEPEST), Set.of(), DEEPEST));
  }

  /** What lets through all that a schema does, and maybe more; no union is among it. */
  private List<Schema> arms(Schema schema, Set<String> open, int depth) {
    List<Schema> arms = depth == 0 ? List.of(Schema.ANY) : resolve(schema, open).arms();
    return arms.size() < 2
        ? arms
        : arms.stream().flatMap(it -> arms(it, open, depth - 1).stream()).toList();
  }

  private boolean mayShare(List<Schema> some, List<Schema> others, Set<String> open, int depth) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> share(a, b, open, depth)));
  }

  private boolean share(Schema one, Schema other, Set<String> open, int depth) {
    if (one instanceof Schema.Value a && other instanceof Schema.Value b) {
      return a.equals(b);
    }
    if (one instanceof Typed a && other instanceof Schema.Value) {
      return isOf(a.name(), other);
    }
    if (one instanceof Schema.Value && other instanceof Typed b) {
      return isOf(b.name(), one);
    }
    return !(one instanceof Typed a && other instanceof Typed b)
        || ((Types.covers(a.name(), b.name()) || Types.covers(b.name(), a.name()))
            && !areTold(a, b, open, depth));
  }

  /** Whether two kinds of objects are told apart by the values of a property that both need. */
  private boolean areTold(Typed one, Typed other, Set<String> open, int depth) {
    boolean areObjects = one.name().equals("object") || other.name().equals("object");
    return areObjects
        && depth > 0
        && one.properties().keySet().stream()
            .anyMatch(
                name ->
                    !mayShare(
                        needed(one, name, open, depth),
                        needed(other, name, open, depth),
                        open,
                        depth - 1));
  }

  /** What a property may be that has to be there. */
  private List<Schema> needed(Typed object, String name, Set<String> open, int depth) {
    Property property = object.properties().get(name);
    return property == null || !property.required()
        ? List.of(Schema.ANY)
        : arms(property.schema(), open, depth - 1);
  }

  private ResolvedSchema all(Combination all, Set<String> open) {
    ResolvedSchema merged = ResolvedSchema.of(List.of(Schema.ANY));
    for (Schema member : new LinkedHashSet<>(all.members())) {
      merged = merge(merged, resolve(member, open), member);
    }
    return merged;
  }

  private static ResolvedSchema merge(ResolvedSchema one, ResolvedSchema other, Schema written) {
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
    return one.size() == 1
            && other.size() == 1
            && one.get(0) instanceof Typed a
            && other.get(0) instanceof Typed b
        ? merge(a, b).map(List::of)
        : Optional.empty();
  }

  /** Whether the first is a bare type, and all arms of the second are of it. */
  private static boolean covers(List<Schema> type, List<Schema> arms) {
    return type.size() == 1
        && type.get(0) instanceof Typed bare
        && bare.equals(new Typed(bare.name(), Map.of(), Map.of(), Map.of()))
        && arms.stream().allMatch(arm -> isOf(bare.name(), arm));
  }

  private static boolean isOf(String type, Schema arm) {
    return type.equals("any")
        || (arm instanceof Typed typed && Types.covers(type, typed.name()))
        || (arm instanceof Schema.Value value && Types.has(type, value.json()));
  }

  private static Optional<Schema> merge(Typed one, Typed other) {
    boolean isNarrower = Types.covers(one.name(), other.name());
    if (!isNarrower && !Types.covers(other.name(), one.name())) {
      return Optional.empty();
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
    return Optional.of(new Typed(name, keywords, properties(one, other), parts));
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
