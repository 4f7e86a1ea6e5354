package dev.standin.specs.change;

import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import java.util.ArrayList;
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
      ResolvedSchema next = resolve(member, open);
      Optional<ResolvedSchema> both =
          AllOfMerge.merge(merged, next, (type, it) -> isOf(type, it, open));
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
      if (inner.isPlainUnion() && (member instanceof Combination || !isOneOf)) {
        members.addAll(inner.alternatives());
      } else if (!inner.isNever()) {
        members.add(member);
      }
    }
    Set<Schema> distinct = new LinkedHashSet<>(members);
    if (distinct.equals(ALL_TYPES) && distinct.size() == members.size()) {
      return ResolvedSchema.of(List.of(Schema.ANY));
    }
    if (!isOneOf) {
      distinct.removeIf(it -> isCovered(it, members, open));
      return ResolvedSchema.of(List.copyOf(distinct));
    }
    boolean areApart =
        members.stream().allMatch(it -> isApart(it, this, without(members, it), open));
    return ResolvedSchema.of(members, !areApart, Map.of());
  }

  /** Whether another of several alternatives is a type without limits that has all its values. */
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
    return arms(schema, open, DEEPEST).stream()
        .allMatch(
            arm ->
                type.equals("any")
                    || (arm instanceof Typed typed && Types.covers(type, typed.name()))
                    || (arm instanceof Schema.Value value && Types.has(type, value.json())));
  }

  /** Whether what a schema lets through is not told of all that it says. */
  boolean isOpaque(Schema schema) {
    return resolve(schema).alternatives().stream()
        .anyMatch(
            it ->
                it instanceof Combination
                    || (it instanceof Typed type && KeywordInteraction.isOpaque(type)));
  }

  /** Whether no value is let through by a schema that one of others lets through. */
  boolean isApart(Schema schema, SchemaResolver theirs, List<Schema> others) {
    return isApart(schema, theirs, others, Set.of());
  }

  private boolean isApart(
      Schema schema, SchemaResolver theirs, List<Schema> others, Set<String> open) {
    List<Schema> arms = arms(schema, open, DEEPEST);
    return others.stream()
        .noneMatch(it -> mayShare(arms, theirs, theirs.arms(it, open, DEEPEST), open, DEEPEST));
  }

  /** The others; an alternative that is there twice is one of them. */
  static List<Schema> without(List<Schema> alternatives, Schema one) {
    List<Schema> others = new ArrayList<>(alternatives);
    others.remove(one);
    return others;
  }

  /** What lets through all that a schema does, and maybe more; no union is among it. */
  private List<Schema> arms(Schema schema, Set<String> open, int depth) {
    List<Schema> arms = depth == 0 ? List.of(Schema.ANY) : resolve(schema, open).alternatives();
    return arms.size() < 2
        ? arms
        : arms.stream().flatMap(it -> arms(it, open, depth - 1).stream()).toList();
  }

  private boolean mayShare(
      List<Schema> some, SchemaResolver theirs, List<Schema> others, Set<String> open, int depth) {
    return some.stream()
        .anyMatch(a -> others.stream().anyMatch(b -> share(a, theirs, b, open, depth)));
  }

  private boolean share(
      Schema one, SchemaResolver theirs, Schema other, Set<String> open, int depth) {
    if (one instanceof Schema.Value a && other instanceof Schema.Value b) {
      return a.equals(b);
    }
    if (one instanceof Typed a && other instanceof Schema.Value b) {
      return Types.has(a.name(), b.json());
    }
    if (one instanceof Schema.Value a && other instanceof Typed b) {
      return Types.has(b.name(), a.json());
    }
    return !(one instanceof Typed a && other instanceof Typed b)
        || (overlap(a, b) && !areTold(a, theirs, b, open, depth));
  }

  /** Whether one of two types has values of the other. */
  static boolean overlap(Typed one, Typed other) {
    return Types.covers(one.name(), other.name()) || Types.covers(other.name(), one.name());
  }

  /** Whether two kinds of objects are told apart by the values of a property that both need. */
  private boolean areTold(
      Typed one, SchemaResolver theirs, Typed other, Set<String> open, int depth) {
    boolean areObjects = one.name().equals("object") || other.name().equals("object");
    return areObjects
        && depth > 0
        && one.properties().keySet().stream()
            .anyMatch(
                name ->
                    !mayShare(
                        needed(one, name, open, depth),
                        theirs,
                        theirs.needed(other, name, open, depth),
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
}
