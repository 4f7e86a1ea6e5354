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

  private ResolvedSchema resolve(Schema schema, Set<String> open) {
    if (schema instanceof Typed typed) {
      return canonical(ResolvedSchema.of(typed));
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

  /** Whether what a schema lets through is not told of all that it says. */
  boolean isOpaque(Schema schema) {
    ResolvedSchema resolved = resolve(schema);
    return Stream.concat(resolved.arms().stream(), resolved.beside().stream())
        .anyMatch(arm -> arm instanceof Typed type && KeywordInteraction.isOpaque(type));
  }

  private ResolvedSchema canonical(ResolvedSchema schema) {
    return schema.arms().size() == 1 && schema.arms().get(0) instanceof Typed type
        ? schema.with(
            CanonicalType.of(type, this::isNever).stream().map(Schema.class::cast).toList())
        : schema;
  }

  /** Whether it is plain that it lets nothing through; one that is found out deeper may be. */
  private boolean isNever(Schema schema) {
    Schema definition = definition(schema);
    return definition instanceof Schema.Never
        || (definition instanceof Typed typed
            && CanonicalType.of(typed, Schema.Never.class::isInstance).isEmpty());
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
    arms.removeIf(this::isNever);
    if (union.operator() == Operator.ONE_OF) {
      removeTwins(arms);
    }
    Set<Schema> all = new LinkedHashSet<>(arms);
    if (union.operator() == Operator.ONE_OF && arms.size() > all.size()) {
      return ResolvedSchema.of(List.of(union)); // What is left of the others cannot be told.
    }
    boolean isAny =
        union.operator() == Operator.ANY_OF
            ? all.contains(Schema.ANY) || all.containsAll(ALL_TYPES)
            : all.equals(ALL_TYPES) && arms.size() == all.size();
    List<Schema> distinct = isAny ? List.of(Schema.ANY) : List.copyOf(all);
    boolean exactlyOne = union.operator() == Operator.ONE_OF && !areDisjoint(distinct, open);
    return new ResolvedSchema(distinct, exactlyOne, Map.of(), List.of());
  }

  /** What two let through, one alone does not; so alternatives that are there twice are none. */
  private void removeTwins(List<Schema> arms) {
    for (Schema arm : Set.copyOf(arms)) {
      List<Schema> others = arms.stream().filter(it -> !it.equals(arm)).toList();
      boolean areTwins = arms.size() - others.size() > 1;
      if (areTwins && isApart(arm, this, others)) {
        arms.removeIf(arm::equals);
      }
    }
  }

  /** Whether no two have a value in common, which then is let through by one alone. */
  private boolean areDisjoint(List<Schema> schemas, Set<String> open) {
    List<List<Schema>> before = new ArrayList<>();
    for (Schema schema : schemas) {
      List<Schema> arms = arms(schema, open, DEEPEST);
      if (before.stream().anyMatch(it -> mayShare(it, this, arms, open, DEEPEST))) {
        return false;
      }
      before.add(arms);
    }
    return true;
  }

  /** Whether no value is let through by a schema that one of others lets through. */
  boolean isApart(Schema schema, SchemaResolver theirs, List<Schema> others) {
    List<Schema> arms = arms(schema, Set.of(), DEEPEST);
    return others.stream()
        .noneMatch(
            it -> mayShare(arms, theirs, theirs.arms(it, Set.of(), DEEPEST), Set.of(), DEEPEST));
  }

  /** What lets through all that a schema does, and maybe more; no union is among it. */
  private List<Schema> arms(Schema schema, Set<String> open, int depth) {
    List<Schema> arms = depth == 0 ? List.of(Schema.ANY) : resolve(schema, open).arms();
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
    if (one instanceof Typed a && other instanceof Schema.Value) {
      return AllOfMerge.isOf(a.name(), other);
    }
    if (one instanceof Schema.Value && other instanceof Typed b) {
      return AllOfMerge.isOf(b.name(), one);
    }
    return !(one instanceof Typed a && other instanceof Typed b)
        || ((Types.covers(a.name(), b.name()) || Types.covers(b.name(), a.name()))
            && !areTold(a, theirs, b, open, depth));
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

  private boolean isOf(String type, Schema schema, Set<String> open) {
    return arms(schema, open, DEEPEST).stream().allMatch(arm -> AllOfMerge.isOf(type, arm));
  }

  private ResolvedSchema all(Combination all, Set<String> open) {
    ResolvedSchema merged = ResolvedSchema.of(List.of(Schema.ANY));
    for (Schema member : new LinkedHashSet<>(all.members())) {
      ResolvedSchema resolved = resolve(member, open);
      merged = AllOfMerge.merge(merged, resolved, member, (type, arm) -> isOf(type, arm, open));
    }
    return canonical(merged);
  }
}
