package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the schemas of one contract. */
final class SchemaResolver {

  /** How deep it is looked for what tells two schemas apart. */
  private static final int DEEPEST = 3;

  /** The keywords with schemas that are compared by themselves. */
  private static final Set<String> COMPARED = Set.of("items", SchemaText.ADDITIONAL);

  /** Each value is of just one of these (JSON Schema 2020-12, section 4.2.1). */
  private static final Set<Schema> ALL_TYPES =
      Stream.of("array", "boolean", "null", "number", "object", "string")
          .map(Schema::typed)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, NamedSchema> types;
  private final Map<Schema, ResolvedSchema> resolved = new HashMap<>();

  SchemaResolver(Map<String, NamedSchema> types) {
    this.types = types;
  }

  ResolvedSchema resolve(Schema schema) {
    ResolvedSchema known = resolved.get(schema);
    if (known == null) {
      known = resolve(schema, Set.of());
      resolved.put(schema, known);
    }
    return known;
  }

  /** What a reference refers to; the schema itself if it is none. */
  Schema definition(Schema schema) {
    NamedSchema type = schema instanceof Reference name ? types.get(name.type()) : null;
    return type == null ? schema : type.schema();
  }

  /**
   * @param open the types that are being resolved: a reference to one of them stays as it is
   */
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

  private ResolvedSchema all(Combination all, Set<String> open) {
    ResolvedSchema merged = ResolvedSchema.of(Schema.typed("any"));
    for (Schema member : new LinkedHashSet<>(all.members())) {
      Optional<ResolvedSchema> both =
          AllOfMerge.merge(
              merged, resolve(member, open), (type, schema) -> isOf(type, schema, open));
      if (both.isEmpty()) {
        return ResolvedSchema.of(List.of(all));
      }
      merged = both.get();
    }
    return merged;
  }

  private ResolvedSchema union(Combination union, Set<String> open) {
    boolean isOneOf = union.operator() == Operator.ONE_OF;
    List<Schema> members = new ArrayList<>();
    for (Schema member : union.members()) {
      ResolvedSchema inner = resolve(member, open);
      boolean isUnion = inner.alternatives().size() > 1 && inner.remarks().isEmpty();
      if (isUnion && (member instanceof Combination || !(isOneOf || inner.isOneOf()))) {
        members.addAll(inner.alternatives());
        isOneOf |= inner.isOneOf();
      } else if (!inner.isNever()) {
        members.add(member);
      }
    }
    Set<Schema> distinct = new LinkedHashSet<>(members);
    if (distinct.equals(ALL_TYPES) && distinct.size() == members.size()) {
      return ResolvedSchema.of(List.of(Schema.ANY));
    }
    if (isOneOf) {
      boolean isWhole = union.operator() == Operator.ONE_OF;
      return ResolvedSchema.of(isWhole ? members : List.copyOf(distinct), true, Map.of());
    }
    distinct.removeIf(it -> isCovered(it, members, open));
    return ResolvedSchema.of(List.copyOf(distinct));
  }

  /** Whether another of several alternatives is a type without limits that has all its values. */
  boolean isCovered(Schema schema, List<Schema> alternatives) {
    return isCovered(schema, alternatives, Set.of());
  }

  private boolean isCovered(Schema schema, List<Schema> alternatives, Set<String> open) {
    return alternatives.stream()
        .anyMatch(
            it ->
                !it.equals(schema)
                    && it instanceof Typed type
                    && type.equals(Schema.typed(type.name()))
                    && isOf(type.name(), schema, open));
  }

  /** Whether all values that a schema lets through are of a type. */
  private boolean isOf(String type, Schema schema, Set<String> open) {
    return type.equals("any")
        || members(schema, open, DEEPEST).stream()
            .allMatch(
                it ->
                    (it instanceof Typed typed && SchemaTypes.covers(type, typed.name()))
                        || (it instanceof Schema.Value value
                            && SchemaTypes.has(type, value.json())));
  }

  /** Whether what a schema lets through is not told of all that it says. */
  boolean isOpaque(Schema schema) {
    return resolve(schema).alternatives().stream()
        .anyMatch(it -> it instanceof Combination || (it instanceof Typed type && isOpaque(type)));
  }

  /** Whether a type says something that is not compared by itself: {@code not}, for example. */
  static boolean isOpaque(Typed type) {
    return type.keywords().containsKey("dependentRequired")
        || (type.keywords().containsKey("maxProperties") && !type.properties().isEmpty())
        || !COMPARED.containsAll(type.parts().keySet())
        || type.keywords().entrySet().stream().anyMatch(it -> areApart(it, type.keywords()));
  }

  /** Whether nothing is within two bounds: then it says nothing what else stands beside them. */
  private static boolean areApart(
      Map.Entry<String, JsonNode> least, Map<String, JsonNode> keywords) {
    BigDecimal from = least.getValue().decimalValue();
    return keywords.entrySet().stream()
        .filter(most -> SchemaKeyword.areBounds(least.getKey(), most.getKey()))
        .anyMatch(
            most -> {
              boolean isExclusive = (least.getKey() + most.getKey()).contains("exclusive");
              return from.compareTo(most.getValue().decimalValue()) > (isExclusive ? -1 : 0);
            });
  }

  /** Whether of several alternatives one alone has to let a value through that two may. */
  boolean isExclusive(ResolvedSchema schema) {
    List<Schema> all = schema.alternatives();
    return schema.isOneOf() && !all.stream().allMatch(it -> isApart(it, this, without(all, it)));
  }

  /** The others; an alternative that is there twice is one of them. */
  static List<Schema> without(List<Schema> alternatives, Schema one) {
    List<Schema> others = new ArrayList<>(alternatives);
    others.remove(one);
    return others;
  }

  /** Whether no value is let through by a schema that one of others lets through. */
  boolean isApart(Schema schema, SchemaResolver theirs, List<Schema> others) {
    List<Schema> own = members(schema, Set.of(), DEEPEST);
    return others.stream()
        .flatMap(it -> theirs.members(it, Set.of(), DEEPEST).stream())
        .noneMatch(
            other -> own.stream().anyMatch(it -> share(it, other) && !areTold(it, theirs, other)));
  }

  /**
   * What lets through all that a schema does, and maybe more; no union is among it. What all of
   * several schemas leave stays as it is: it may be among them.
   */
  private List<Schema> members(Schema schema, Set<String> open, int depth) {
    if (depth == 0) {
      return List.of(Schema.ANY);
    }
    if (schema instanceof Combination all && all.operator() == Operator.ALL_OF) {
      return List.of(schema);
    }
    List<Schema> members =
        (open.isEmpty() ? resolve(schema) : resolve(schema, open)).alternatives();
    return members.size() < 2
        ? members
        : members.stream().flatMap(it -> members(it, open, depth - 1).stream()).toList();
  }

  /** Whether two schemas let through values of one type, as far as can be told. */
  private static boolean share(Schema one, Schema other) {
    if (one instanceof Schema.Value a) {
      return other instanceof Schema.Value
          ? a.equals(other)
          : !(other instanceof Typed b) || SchemaTypes.has(b.name(), a.json());
    }
    return other instanceof Schema.Value
        ? share(other, one)
        : !(one instanceof Typed a && other instanceof Typed b) || overlap(a, b);
  }

  /** Whether one of two types has values of the other. */
  static boolean overlap(Typed one, Typed other) {
    return SchemaTypes.covers(one.name(), other.name())
        || SchemaTypes.covers(other.name(), one.name());
  }

  /** Whether two kinds of objects are told apart by the value of a property that both need. */
  private boolean areTold(Schema one, SchemaResolver theirs, Schema other) {
    return one instanceof Typed a
        && other instanceof Typed b
        && (a.name().equals("object") || b.name().equals("object"))
        && a.properties().keySet().stream()
            .anyMatch(
                name ->
                    needed(a, name).stream()
                        .noneMatch(
                            it -> theirs.needed(b, name).stream().anyMatch(is -> share(it, is))));
  }

  /** What a property may be that has to be there. */
  private List<Schema> needed(Typed object, String name) {
    Property property = object.properties().get(name);
    return property == null || !property.required()
        ? List.of(Schema.ANY)
        : members(property.schema(), Set.of(), DEEPEST);
  }
}
