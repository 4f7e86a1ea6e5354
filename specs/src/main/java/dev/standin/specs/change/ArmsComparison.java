package dev.standin.specs.change;

import dev.standin.specs.change.SchemaDifference.Step;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Compares the alternatives of two schemas. */
final class ArmsComparison {

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final BiPredicate<Schema, Schema> differ;
  private final SchemaDifference found;

  /**
   * @param differ whether two schemas differ in anything
   * @param found what differs is added to
   */
  ArmsComparison(
      SchemaResolver before,
      SchemaResolver now,
      BiPredicate<Schema, Schema> differ,
      SchemaDifference found) {
    this.before = before;
    this.now = now;
    this.differ = differ;
    this.found = found;
  }

  /** An alternative, and what it is if it is a reference. */
  private record Arm(Schema schema, Schema resolved) {

    boolean isNull() {
      return resolved instanceof Typed typed && typed.name().equals("null");
    }

    boolean isValue() {
      return resolved instanceof Schema.Value || isNull();
    }
  }

  void compare(Step step) {
    ResolvedSchema old = before.resolve(step.before());
    ResolvedSchema other = now.resolve(step.now());
    Place place =
        step.place()
            .on(
                old.line() > 0 ? old.line() : step.place().before(),
                other.line() > 0 ? other.line() : step.place().now());
    Step at = new Step(place, step.before(), step.now());
    KeywordsComparison.compare(found.changes(), place, old.remarks(), other.remarks());
    boolean narrowed = other.isNever() || old.isAny();
    boolean widened = old.isNever() || other.isAny();
    if (narrowed != widened) {
      boolean isOpen = before.isOpaque(step.before()) || now.isOpaque(step.now());
      changed(at, isOpen ? Effect.UNKNOWN : Effect.of(narrowed, widened), Reasons.VALUES);
    } else if (!narrowed && isBeside(at, old, other)) {
      boolean areSeveral = old.arms().size() > 1 && other.arms().size() > 1;
      if (areSeveral && old.exactlyOne() != other.exactlyOne()) {
        changed(at, Effect.UNKNOWN, Reasons.VALUES);
      } else {
        arms(at, old, other);
      }
    }
  }

  private void changed(Step at, Effect effect, Reasons reasons) {
    String from = SchemaText.of(at.before());
    String to = SchemaText.of(at.now());
    if (from.equals(to)) {
      from = SchemaText.of(before.definition(at.before()));
      to = SchemaText.of(now.definition(at.now()));
    }
    found.changes().changed(at.place(), from, to, effect, reasons);
  }

  /**
   * Compares what has to hold beside the alternatives. More of it leaves fewer values valid, if it
   * is known what it leaves; what a change of both leaves together is not.
   *
   * @return whether all has been the same, and the alternatives are still to be compared
   */
  private boolean isBeside(Step at, ResolvedSchema before, ResolvedSchema now) {
    List<Schema> gone = new ArrayList<>(before.beside());
    List<Schema> added = new ArrayList<>(now.beside());
    for (Schema schema : before.beside()) {
      if (added.contains(schema) && !differ.test(schema, schema)) {
        gone.remove(schema);
        added.remove(schema);
      }
    }
    boolean isAlone = before.beside().isEmpty() && now.beside().isEmpty();
    boolean areNamed = gone.isEmpty() && added.isEmpty() && before.arms().equals(now.arms());
    if (isAlone || areNamed) {
      return true;
    }
    boolean isOpen =
        before.arms().stream().anyMatch(Schema.Value.class::isInstance) // All may be let through.
            || gone.stream().anyMatch(this.before::isOpaque)
            || added.stream().anyMatch(this.now::isOpaque);
    if (isOpen
        || differ.test(before.union(), now.union())
        || (!gone.isEmpty() && !added.isEmpty())) {
      changed(at, Effect.UNKNOWN, Reasons.VALUES);
    } else if (!gone.isEmpty() || !added.isEmpty()) {
      changed(at, Effect.of(!added.isEmpty(), !gone.isEmpty()), Reasons.VALUES);
    }
    return false;
  }

  private void arms(Step at, ResolvedSchema before, ResolvedSchema now) {
    List<Arm> old = arms(this.before, at.before(), before);
    List<Arm> other = arms(this.now, at.now(), now);
    if (old.size() == 1
        && other.size() == 1
        && old.get(0).resolved() instanceof Typed one
        && other.get(0).resolved() instanceof Typed two
        && overlap(one, two)) {
      if (KeywordInteraction.isBetween(one, two, differ)) {
        changed(at, Effect.UNKNOWN, Reasons.VALUES);
      } else {
        new TypedComparison(this.before, this.now, found)
            .compare(at.place(), one, two, before.propertyLines(), now.propertyLines());
      }
      return;
    }
    List<Arm> gone = new ArrayList<>(old);
    List<Arm> added = new ArrayList<>(other);
    Map<Arm, Arm> pairs = new LinkedHashMap<>();
    for (Arm arm : old) {
      added.stream().filter(it -> isSame(arm, it)).findFirst().ifPresent(it -> pairs.put(arm, it));
      added.remove(pairs.get(arm));
    }
    gone.removeAll(pairs.keySet());
    for (Arm arm : List.copyOf(gone)) {
      added.stream()
          .filter(it -> likeness(arm, it) > 0)
          .max(Comparator.comparingInt(it -> likeness(arm, it)))
          .ifPresent(it -> pairs.put(arm, it));
      added.remove(pairs.get(arm));
    }
    gone.removeAll(pairs.keySet());
    pairs.keySet().removeIf(Arm::isValue);
    boolean needsLabel = pairs.size() > 1 || !areValues(gone) || !areValues(added);
    boolean exactlyOne = before.exactlyOne() || now.exactlyOne();
    pairs.forEach(
        (arm, it) -> {
          Step pair =
              new Step(at.place().below(needsLabel ? label(it) : ""), arm.schema(), it.schema());
          boolean areAlike = isOneOfSome(this.before, arm, old) || isOneOfSome(this.now, it, other);
          if (areAlike || (exactlyOne && overlaps(arm, old, it, other))) {
            if (differ.test(arm.schema(), it.schema())) {
              changed(pair, Effect.UNKNOWN, Reasons.VALUES);
            }
          } else {
            found.inside().add(pair);
          }
        });
    List<Arm> lost = gone.stream().filter(arm -> exactlyOne || !isCovered(arm, other)).toList();
    List<Arm> won = added.stream().filter(arm -> exactlyOne || !isCovered(arm, old)).toList();
    boolean isOpen =
        (exactlyOne
                && (lost.stream().anyMatch(arm -> !isApart(this.before, arm, old))
                    || won.stream().anyMatch(arm -> !isApart(this.now, arm, other))))
            || lost.stream().anyMatch(arm -> this.before.isOpaque(arm.schema()))
            || won.stream().anyMatch(arm -> this.now.isOpaque(arm.schema()))
            || lost.stream().anyMatch(arm -> mayBeIn(this.before, arm, this.now, other))
            || won.stream().anyMatch(arm -> mayBeIn(this.now, arm, this.before, old));
    if (!lost.isEmpty() || !won.isEmpty()) {
      Reasons reasons = reasons(areValues(old) && areValues(other), lost, won);
      Effect effect = isOpen ? Effect.UNKNOWN : Effect.of(!lost.isEmpty(), !won.isEmpty());
      changed(at, effect, reasons);
    }
  }

  /** Of what more than one lets through, and one alone may, fewer can mean more. */
  private boolean overlaps(Arm arm, List<Arm> old, Arm it, List<Arm> other) {
    return !isApart(before, arm, old) || !isApart(now, it, other);
  }

  private static boolean isApart(SchemaResolver resolver, Arm arm, List<Arm> arms) {
    List<Schema> others = arms.stream().filter(it -> !it.equals(arm)).map(Arm::schema).toList();
    return resolver.isApart(arm.schema(), resolver, others);
  }

  /**
   * References stay, that to the whole too; to a union in a union, the arms of that stand for it.
   */
  private static List<Arm> arms(SchemaResolver resolver, Schema whole, ResolvedSchema schema) {
    if (schema.arms().size() == 1) {
      Schema only = schema.arms().get(0);
      return List.of(new Arm(whole instanceof Reference ? whole : only, only));
    }
    List<Arm> arms = new ArrayList<>();
    for (Schema arm : schema.arms()) {
      ResolvedSchema resolved = resolver.resolve(arm);
      boolean isUnion = resolved.arms().size() > 1 && resolved.isPlainUnion();
      if (arm instanceof Reference && isUnion && !schema.exactlyOne()) {
        resolved.arms().forEach(inner -> arms.add(new Arm(inner, inner)));
      } else if (resolved.arms().size() == 1 && resolved.beside().isEmpty()) {
        arms.add(new Arm(arm, resolved.arms().get(0)));
      } else {
        arms.add(new Arm(arm, arm));
      }
    }
    return arms;
  }

  private boolean isSame(Arm old, Arm other) {
    boolean isOpaque = old.resolved() instanceof Schema.Combination;
    return old.schema().equals(other.schema())
        && (!isOpaque || !differ.test(old.schema(), other.schema()));
  }

  private static String label(Arm arm) {
    if (arm.schema() instanceof Reference reference) {
      return "(" + reference.type() + ")";
    }
    return arm.resolved() instanceof Typed typed ? "(" + typed.name() + ")" : "";
  }

  private static boolean areValues(List<Arm> arms) {
    return arms.stream().allMatch(Arm::isValue);
  }

  private static boolean overlap(Typed one, Typed other) {
    return Types.covers(one.name(), other.name()) || Types.covers(other.name(), one.name());
  }

  /** How much two arms have in common; nothing if one cannot be what became of the other. */
  private static int likeness(Arm old, Arm other) {
    if (!(old.resolved() instanceof Typed one)
        || !(other.resolved() instanceof Typed two)
        || !overlap(one, two)
        || old.isNull() != other.isNull()) {
      return 0;
    }
    Set<String> names = new HashSet<>(one.properties().keySet());
    names.retainAll(two.properties().keySet());
    boolean bothHaveNames = !one.properties().isEmpty() && !two.properties().isEmpty();
    return bothHaveNames && names.isEmpty() ? 0 : 1 + names.size();
  }

  /** Whether all values of its type are let through by another arm. */
  private static boolean isCovered(Arm arm, List<Arm> others) {
    return others.stream()
        .map(Arm::resolved)
        .filter(Typed.class::isInstance)
        .map(Typed.class::cast)
        .filter(it -> it.equals(Schema.typed(it.name())))
        .anyMatch(
            it ->
                arm.resolved() instanceof Schema.Value value
                    ? Types.has(it.name(), value.json())
                    : arm.resolved() instanceof Typed own && Types.covers(it.name(), own.name()));
  }

  /** Whether it is not known if the limits of another arm let through what this one does. */
  private static boolean mayBeIn(
      SchemaResolver own, Arm arm, SchemaResolver theirs, List<Arm> others) {
    return others.stream()
        .anyMatch(
            it ->
                arm.resolved() instanceof Schema.Value value
                    ? it.resolved() instanceof Typed limits
                        && Types.has(limits.name(), value.json())
                    : !(it.resolved() instanceof Schema.Value)
                        && !own.isApart(arm.schema(), theirs, List.of(it.schema())));
  }

  /** Whether what one arm does not let through any more another of the same type may. */
  private static boolean isOneOfSome(SchemaResolver resolver, Arm arm, List<Arm> arms) {
    List<Arm> others = arms.stream().filter(it -> !it.equals(arm)).toList();
    return !arm.isValue() && mayBeIn(resolver, arm, resolver, others);
  }

  private static Reasons reasons(boolean areValues, List<Arm> lost, List<Arm> won) {
    List<Arm> all = Stream.concat(lost.stream(), won.stream()).toList();
    if (all.stream().allMatch(Arm::isNull)) {
      return Reasons.NULL;
    }
    return areValues ? Reasons.ofValues(texts(lost), texts(won)) : Reasons.KINDS;
  }

  private static List<String> texts(List<Arm> arms) {
    return arms.stream().map(arm -> SchemaText.of(arm.schema())).toList();
  }
}
