package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the schemas of one place, breadth first, so that a type that is used in several depths
 * is told of where it is nearest. Each pair of types is compared once, so recursion ends.
 */
final class SchemaDiff {

  private final Findings findings;
  private final Set<List<JsonPointer>> compared = new HashSet<>();
  private final Deque<Pair> open = new ArrayDeque<>();
  private List<Step> steps = new ArrayList<>();

  private record Pair(Use use, Spot before, Spot now) {

    List<JsonPointer> pointers() {
      return List.of(before.pointer(), now.pointer());
    }
  }

  /** Schemas inside of those that are compared, and where. */
  record Step(String step, Spot before, Spot now) {}

  private SchemaDiff(Findings findings) {
    this.findings = findings;
  }

  static void compare(Findings findings, Use use, Spot before, Spot now) {
    SchemaDiff diff = new SchemaDiff(findings);
    diff.later("", before, now);
    diff.open(use, diff.steps);
    while (!diff.open.isEmpty()) {
      Pair pair = diff.open.remove();
      diff.open(pair.use, diff.steps(pair));
    }
  }

  /** What is inside of two schemas; those that do not differ themselves are compared once. */
  private List<Step> steps(Pair pair) {
    Optional<List<Step>> known = findings.steps(pair.pointers());
    if (known.isPresent()) {
      return known.get();
    }
    steps = new ArrayList<>();
    int found = findings.count();
    compare(pair.use, shape(pair.before), shape(pair.now));
    if (findings.count() == found) {
      findings.noteSteps(pair.pointers(), steps);
    }
    return steps;
  }

  private void open(Use use, List<Step> inside) {
    for (Step step : inside) {
      Use below = step.step.isEmpty() ? use : use.below(step.step);
      Pair pair = new Pair(below, step.before, step.now);
      if (compared.add(pair.pointers())) {
        open.add(pair);
      }
    }
  }

  /** Compares these too, after what is nearer. */
  void later(String step, Spot before, Spot now) {
    Spot old = before.resolved();
    Spot other = now.resolved();
    if (!findings.areUnchanged(old, other)) {
      steps.add(new Step(step, old, other));
    }
  }

  Findings findings() {
    return findings;
  }

  static Shape shape(Spot schema) {
    return schema.version().shape(schema);
  }

  private void compare(Use use, Shape before, Shape now) {
    if (before.never() && now.never()) {
      return;
    }
    boolean bothHaveArms = !before.unions().isEmpty() && !now.unions().isEmpty();
    if (before.isAny() == now.isAny() && (before.isUnion() == now.isUnion() || bothHaveArms)) {
      TypeNames.compare(findings, before, now);
    }
    if (before.never() || now.never()) {
      whole(use, before, now, Effect.of(now.never(), before.never()), neverWords());
    } else if (before.isAny() != now.isAny()) {
      whole(use, before, now, Effect.of(before.isAny(), now.isAny()), anyWords());
    } else if (isArms(before) && isArms(now) && (before.isUnion() || now.isUnion())) {
      new UnionDiff(this, use).compare(before, now);
      KeywordDiff.compareRemarks(findings, use, before, now);
    } else if (haveNothingInCommon(before.types(), now.types())) {
      whole(
          use,
          before,
          now,
          Effect.DIFFERENT,
          Words.of(
              "a value of the old type is refused now",
              "a server has to take another type",
              "a value of the old type is wrong now",
              "a client gets another type than it knows"));
    } else {
      details(use, before, now);
    }
  }

  /** Whether it is a union or one arm, and no union that more is said beside. */
  private static boolean isArms(Shape shape) {
    return shape.isUnion() || shape.unions().isEmpty();
  }

  private void details(Use use, Shape before, Shape now) {
    KeywordDiff.compare(findings, use, before, now);
    new PropertyDiff(this, use).compare(before, now);
    Set<String> parts = new TreeSet<>(before.parts().keySet());
    parts.addAll(now.parts().keySet());
    for (String part : parts) {
      later("/" + part, Governing.ofPart(before, part), Governing.ofPart(now, part));
    }
    new UnionDiff(this, use).compareParts(before, now);
  }

  private void whole(Use use, Shape before, Shape now, Effect effect, Words words) {
    Mark from = before.at().saysShape();
    Mark to = now.at().saysShape();
    if (from.text().equals(to.text())) {
      from = before.at().saysDefinition();
      to = now.at().saysDefinition();
    }
    findings.add(use, Optional.of(from), Optional.of(to), effect, words);
  }

  private static boolean haveNothingInCommon(Set<String> before, Set<String> now) {
    Set<String> widerBefore = withNumber(before);
    Set<String> widerNow = withNumber(now);
    return !before.isEmpty() && !now.isEmpty() && Collections.disjoint(widerBefore, widerNow);
  }

  private static Set<String> withNumber(Set<String> types) {
    Set<String> wider = new TreeSet<>(types);
    wider.remove("null");
    if (wider.contains("integer")) {
      wider.add("number");
    }
    return wider.isEmpty() ? types : wider;
  }

  private static Words neverWords() {
    return Words.of(
        "requests that have something here are refused now",
        "a server may not refuse what is here any more",
        "answers may have nothing here now",
        "answers can have something here now");
  }

  private static Words anyWords() {
    return Words.of(
        "a client could send anything here, and most is refused now",
        "a server has to take anything here now",
        "a server could answer anything here, and most is wrong now",
        "a client can be answered anything here now");
  }
}
