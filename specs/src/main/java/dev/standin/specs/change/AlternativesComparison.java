package dev.standin.specs.change;

import dev.standin.specs.change.SchemaComparison.Step;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Compares the alternatives of two schemas. What one does is judged only where no value can be of
 * another as well.
 */
final class AlternativesComparison {

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final ChangedTypes types;
  private final Changes changes;
  private final Consumer<Step> inside;

  /**
   * @param inside takes schemas inside of those compared that are to be compared too
   */
  AlternativesComparison(
      SchemaResolver before,
      SchemaResolver now,
      ChangedTypes types,
      Changes changes,
      Consumer<Step> inside) {
    this.before = before;
    this.now = now;
    this.types = types;
    this.changes = changes;
    this.inside = inside;
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
    new KeywordsComparison(old.remarks(), other.remarks()).tell(changes, place, false);
    Optional<Effect> ofTexts = place.text() ? TextValues.effect(old, other) : Optional.empty();
    boolean narrowed = other.isNever() || old.isAny();
    boolean widened = old.isNever() || other.isAny();
    if (ofTexts.isPresent()) {
      changed(at, ofTexts.get(), Reasons.VALUES);
    } else if (narrowed != widened) {
      boolean isOpaque = before.isOpaque(at.before()) || now.isOpaque(at.now());
      changed(at, isOpaque ? Effect.UNKNOWN : Effect.of(narrowed, widened), Reasons.VALUES);
    } else if (!overlap(old, other)) {
      alternatives(at, old, other);
    } else if (!new TypedComparison(before, now, types, changes, inside)
        .compare(place, old, other)) {
      changed(at, Effect.UNKNOWN, Reasons.VALUES);
    }
  }

  /** Whether both are types that have values in common. */
  private static boolean overlap(ResolvedSchema old, ResolvedSchema other) {
    return old.type().isPresent()
        && other.type().isPresent()
        && SchemaResolver.overlap(old.type().get(), other.type().get());
  }

  private void changed(Step at, Effect effect, Reasons reasons) {
    String from = SchemaText.of(at.before());
    String to = SchemaText.of(at.now());
    if (from.equals(to)) {
      from = SchemaText.of(before.definition(at.before()));
      to = SchemaText.of(now.definition(at.now()));
    }
    if (effect != Effect.NEUTRAL) {
      changes.changed(at.place(), from, to, effect, reasons);
    }
  }

  /** A reference that is no union is an alternative as such, beside others than itself. */
  private static List<Schema> alternatives(Schema schema, Schema other, ResolvedSchema resolved) {
    boolean isOne =
        schema instanceof Reference && resolved.alternatives().size() == 1 && !schema.equals(other);
    return isOne ? List.of(schema) : resolved.alternatives();
  }

  private void alternatives(Step at, ResolvedSchema one, ResolvedSchema two) {
    List<Schema> old = alternatives(at.before(), at.now(), one);
    List<Schema> other = alternatives(at.now(), at.before(), two);
    boolean wasExclusive = before.isExclusive(one);
    boolean isExclusive = now.isExclusive(two);
    if (wasExclusive != isExclusive && old.size() > 1 && other.size() > 1) {
      changed(at, Effect.UNKNOWN, Reasons.VALUES);
      return;
    }
    List<Schema> gone = new ArrayList<>(old);
    List<Schema> added = new ArrayList<>(other);
    Map<Schema, Schema> pairs = new LinkedHashMap<>();
    for (Schema schema : old) {
      if (added.remove(schema)) {
        gone.remove(schema);
        pairs.put(schema, schema);
      }
    }
    for (Schema schema : List.copyOf(gone)) {
      List<Schema> successors = added.stream().filter(it -> mayBecome(schema, it)).toList();
      if (successors.size() == 1) {
        gone.remove(schema);
        added.remove(successors.get(0));
        pairs.put(schema, successors.get(0));
      }
    }
    pairs.keySet().removeIf(AlternativesComparison::isValue);
    boolean needsLabel = pairs.size() > 1 || !areValues(gone) || !areValues(added);
    pairs.forEach((was, is) -> pair(at, was, is, old, other, needsLabel ? label(is) : ""));
    List<Schema> was = new ArrayList<>(old);
    List<Schema> is = new ArrayList<>(other);
    if (!wasExclusive && !isExclusive) {
      take(gone, was, it -> now.isCovered(it, other));
      take(added, is, it -> before.isCovered(it, old));
    }
    if (!gone.isEmpty() || !added.isEmpty()) {
      boolean isPlain =
          gone.stream().allMatch(it -> isAlone(before, it, was, now, is))
              && added.stream().allMatch(it -> isAlone(now, it, is, before, was));
      Effect effect = Effect.of(!gone.isEmpty(), !added.isEmpty());
      boolean areValues = areValues(gone) && areValues(added);
      Reasons reasons = areValues ? Reasons.ofValues(texts(gone), texts(added)) : Reasons.VALUES;
      changed(at, isPlain ? effect : Effect.UNKNOWN, reasons);
    }
  }

  /** Takes out values that the other side lets through with all others of their type. */
  private static void take(List<Schema> changed, List<Schema> all, Predicate<Schema> isCovered) {
    for (Schema schema : List.copyOf(changed)) {
      if (schema instanceof Schema.Value && isCovered.test(schema)) {
        changed.remove(schema);
        all.remove(schema);
      }
    }
  }

  private void pair(
      Step at, Schema was, Schema is, List<Schema> old, List<Schema> other, String label) {
    if (types.differ(was, is)) {
      Step pair = new Step(at.place().below(label), was, is);
      boolean areApart =
          before.isApart(was, before, SchemaResolver.without(old, was))
              && now.isApart(is, now, SchemaResolver.without(other, is));
      if (areApart && !(was instanceof Combination) && !(is instanceof Combination)) {
        inside.accept(pair);
      } else {
        changed(pair, Effect.UNKNOWN, Reasons.VALUES);
      }
    }
  }

  /** Whether all that an alternative lets through is let through by it alone, on either side. */
  private static boolean isAlone(
      SchemaResolver own,
      Schema alternative,
      List<Schema> owns,
      SchemaResolver theirs,
      List<Schema> others) {
    return !own.isOpaque(alternative)
        && own.isApart(alternative, own, SchemaResolver.without(owns, alternative))
        && own.isApart(alternative, theirs, others);
  }

  /** Whether an alternative can be what became of another. */
  private boolean mayBecome(Schema old, Schema other) {
    ResolvedSchema one = before.resolve(old);
    ResolvedSchema two = now.resolve(other);
    if (isNull(old) || isNull(other) || !overlap(one, two)) {
      return false;
    }
    Set<String> names = one.type().orElseThrow().properties().keySet();
    Set<String> others = two.type().orElseThrow().properties().keySet();
    return names.isEmpty() || others.isEmpty() || !Collections.disjoint(names, others);
  }

  private static String label(Schema alternative) {
    if (alternative instanceof Reference reference) {
      return "(" + reference.type() + ")";
    }
    return alternative instanceof Typed typed ? "(" + typed.name() + ")" : "";
  }

  private static boolean isValue(Schema alternative) {
    return alternative instanceof Schema.Value || isNull(alternative);
  }

  private static boolean isNull(Schema alternative) {
    return alternative.equals(Schema.typed("null"));
  }

  private static boolean areValues(List<Schema> alternatives) {
    return alternatives.stream().allMatch(AlternativesComparison::isValue);
  }

  private static List<String> texts(List<Schema> alternatives) {
    return alternatives.stream().map(SchemaText::of).toList();
  }
}
